// title: 一个机构
// title_en: An agency
// group: agencies
// answers: 一个机构（或一类机构）的名称、层级、地区、别名，有几项职责，作为某类机构之一承担几项
// param: id: text = 国家知识产权局
// columns: id, name, is_class, level, region, aliases, duties, as_one_of
MATCH (a:Agency {id: $id})
RETURN a.id AS id, a.name AS name, coalesce(a.is_class, false) AS is_class, a.level AS level, a.region AS region,
  coalesce(a.aliases, []) AS aliases,
  COUNT { MATCH (a)-[e:RESPONSIBLE_FOR]->() RETURN e } AS duties,
  COUNT { MATCH (a)-[:MEMBER_OF]->(:Agency)-[e:RESPONSIBLE_FOR]->() RETURN e } AS as_one_of
ORDER BY id
