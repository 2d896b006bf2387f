// title: 一类机构里有哪些机构
// title_en: The bodies of a class
// group: agencies
// answers: 属于一类机构的每个机构（出自词表，不是原文说的），各有几项自己的职责；或一个机构属于哪几类
// param: id: text = 全国各省（区、市）知识产权局
// columns: class, class_name, body, body_name, level, region, duties
CALL {
  MATCH (c:Agency {id: $id})<-[:MEMBER_OF]-(a:Agency) RETURN a, c
  UNION
  MATCH (a:Agency {id: $id})-[:MEMBER_OF]->(c:Agency) RETURN a, c
}
RETURN c.id AS class, c.name AS class_name, a.id AS body, a.name AS body_name, a.level AS level, a.region AS region,
  COUNT { MATCH (a)-[e:RESPONSIBLE_FOR]->() RETURN e } AS duties
ORDER BY class, body
