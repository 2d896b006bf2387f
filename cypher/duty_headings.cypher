// title: 职责最多的机构，按任务名称计数
// title_en: The busiest agencies, counted by heading
// group: duties
// answers: 职责最多的若干机构（skip、limit 按机构数）在每个任务名称下各有几项职责，其中几项牵头；名称为空的是对整份文件说的
// param: skip: integer? = 0
// param: limit: integer? = 20
// columns: agency, agency_name, is_class, total, heading, duties, leads
// kept: limit = 21
MATCH (a:Agency)
WITH a, COUNT { MATCH (a)-[e:RESPONSIBLE_FOR]->() RETURN e } AS total
WHERE total > 0
WITH a, total ORDER BY total DESC, a.id SKIP $skip LIMIT $limit
MATCH (a)-[e:RESPONSIBLE_FOR]->(place)
RETURN a.id AS agency, a.name AS agency_name, coalesce(a.is_class, false) AS is_class, total,
  CASE WHEN 'Task' IN labels(place) THEN coalesce(place.heading, '') ELSE '' END AS heading, count(e) AS duties,
  sum(CASE WHEN e.role = 'lead' THEN 1 ELSE 0 END) AS leads
ORDER BY total DESC, agency, heading
