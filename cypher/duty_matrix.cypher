// title: 机构与文件的职责矩阵
// title_en: Agencies by policies
// group: duties
// answers: 每个机构（或每类机构）在每份文件里有几项职责，其中几项牵头
// columns: agency, agency_name, policy, policy_title, document_number, duties, leads
CALL {
  MATCH (a:Agency)-[e:RESPONSIBLE_FOR]->(p:Policy)
  RETURN a, e, p
  UNION ALL
  MATCH (a:Agency)-[e:RESPONSIBLE_FOR]->(:Task)<-[:HAS_TASK]-(p:Policy)
  RETURN a, e, p
}
RETURN a.id AS agency, a.name AS agency_name, p.id AS policy, p.title AS policy_title,
  p.document_number AS document_number, count(e) AS duties, sum(CASE WHEN e.role = 'lead' THEN 1 ELSE 0 END) AS leads
ORDER BY agency, policy
