// title: 机构与文件的职责矩阵
// title_en: Agencies by policies
// group: duties
// answers: 每个机构（或每类机构）在每份文件里有几项职责，其中几项牵头；可以只要一页文件（新的在前，skip、limit 按文件数）
// param: skip: integer? = 0
// param: limit: integer? = 999999999
// columns: agency, agency_name, policy, policy_title, document_number, issued_on, duties, leads
// kept: limit = 10
MATCH (p:Policy)
WITH p ORDER BY coalesce(p.issued_on, '0') DESC, p.id SKIP $skip LIMIT $limit
CALL {
  WITH p
  MATCH (p)<-[e:RESPONSIBLE_FOR]-(a:Agency)
  RETURN a, e
  UNION ALL
  WITH p
  MATCH (p)-[:HAS_TASK]->(:Task)<-[e:RESPONSIBLE_FOR]-(a:Agency)
  RETURN a, e
}
RETURN a.id AS agency, a.name AS agency_name, p.id AS policy, p.title AS policy_title,
  p.document_number AS document_number, p.issued_on AS issued_on, count(e) AS duties,
  sum(CASE WHEN e.role = 'lead' THEN 1 ELSE 0 END) AS leads
ORDER BY agency, policy
