// title: 一个机构在各文件里的职责数
// title_en: An agency's duties by policy
// group: duties
// answers: 机构（或一类机构）在每份文件里有几项职责，其中几项牵头，新的在前；不算作为某类机构之一承担的；可以只要一年的，一次一页
// param: id: text = 国家知识产权局
// param: year: text? = ""
// param: skip: integer? = 0
// param: limit: integer? = 999999999
// columns: policy, policy_title, document_number, issued_on, duties, leads
CALL {
  MATCH (:Agency {id: $id})-[e:RESPONSIBLE_FOR]->(p:Policy)
  RETURN p, e
  UNION ALL
  MATCH (:Agency {id: $id})-[e:RESPONSIBLE_FOR]->(:Task)<-[:HAS_TASK]-(p:Policy)
  RETURN p, e
}
WITH p, e WHERE $year = '' OR left(p.issued_on, 4) = $year
WITH p, count(e) AS duties, sum(CASE WHEN e.role = 'lead' THEN 1 ELSE 0 END) AS leads
RETURN p.id AS policy, p.title AS policy_title, p.document_number AS document_number, p.issued_on AS issued_on, duties, leads
ORDER BY coalesce(issued_on, '0') DESC, policy
SKIP $skip LIMIT $limit
