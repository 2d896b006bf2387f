// title: 一个机构各年的职责数
// title_en: An agency's duties by year and role
// group: duties
// answers: 机构（或一类机构）在各年的文件里有几项职责，按角色分；没有日期的文件年份为空；不算作为某类机构之一承担的
// param: id: text = 国家知识产权局
// columns: year, role, duties, policies
CALL {
  MATCH (:Agency {id: $id})-[e:RESPONSIBLE_FOR]->(p:Policy)
  RETURN p, e
  UNION ALL
  MATCH (:Agency {id: $id})-[e:RESPONSIBLE_FOR]->(:Task)<-[:HAS_TASK]-(p:Policy)
  RETURN p, e
}
RETURN left(p.issued_on, 4) AS year, e.role AS role, count(e) AS duties, count(DISTINCT p) AS policies
ORDER BY coalesce(year, ''), role
