// title: 共同承担任务的机构
// title_en: Agencies that share duties
// group: agencies
// answers: 和一个机构在同一项任务里都有职责的机构，各自几项、牵头几项；共同的任务多的在前，一次一页
// param: id: text = 国家知识产权局
// param: skip: integer? = 0
// param: limit: integer? = 999999999
// columns: partner, partner_name, is_class, shared, leads, partner_leads, policies
// kept: first 61 rows, id = each id of agencies
// Nodes are counted, not their ids, and only the partners of this page are looked into: half the time where thousands of tasks are shared.
MATCH (a:Agency {id: $id})-[e:RESPONSIBLE_FOR]->(t:Task)<-[f:RESPONSIBLE_FOR]-(b:Agency)
WHERE b.id <> $id
MATCH (p:Policy)-[:HAS_TASK]->(t)
WITH b, count(DISTINCT t) AS shared, count(DISTINCT CASE WHEN e.role = 'lead' THEN t END) AS leads,
  count(DISTINCT CASE WHEN f.role = 'lead' THEN t END) AS partner_leads, count(DISTINCT p) AS policies
WITH b, b.id AS partner, shared, leads, partner_leads, policies ORDER BY shared DESC, partner SKIP $skip LIMIT $limit
RETURN partner, b.name AS partner_name, coalesce(b.is_class, false) AS is_class, shared, leads, partner_leads, policies
ORDER BY shared DESC, partner
