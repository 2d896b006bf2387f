// title: 机构与年份的职责矩阵
// title_en: Agencies by years
// group: duties
// answers: 职责最多的若干机构（skip、limit 按机构数，如一次二十个）在各年的文件里各有几项职责，其中几项牵头；没有日期的文件年份为空
// param: skip: integer? = 0
// param: limit: integer? = 20
// columns: agency, agency_name, year, duties, leads
MATCH (a:Agency)
WITH a, COUNT { MATCH (a)-[e:RESPONSIBLE_FOR]->() RETURN e } AS all
ORDER BY all DESC, a.id SKIP $skip LIMIT $limit
CALL {
  WITH a
  MATCH (a)-[e:RESPONSIBLE_FOR]->(p:Policy)
  RETURN p, e
  UNION ALL
  WITH a
  MATCH (a)-[e:RESPONSIBLE_FOR]->(:Task)<-[:HAS_TASK]-(p:Policy)
  RETURN p, e
}
RETURN a.id AS agency, a.name AS agency_name, left(p.issued_on, 4) AS year, count(e) AS duties,
  sum(CASE WHEN e.role = 'lead' THEN 1 ELSE 0 END) AS leads
ORDER BY agency, coalesce(year, '')
