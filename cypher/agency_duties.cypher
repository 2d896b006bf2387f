// title: 一个机构的职责
// title_en: The duties of an agency
// group: duties
// answers: 机构（或一类机构）负责的每项任务：角色、必须还是可以、最早的期限、出自哪份文件、原话；作为某类机构之一承担的排在后面，one_of 是那一类；可以只要一份文件里的，一次一页
// param: id: text = 国家知识产权局
// param: policy: text? = ""
// param: skip: integer? = 0
// param: limit: integer? = 999999999
// columns: agency, one_of, one_of_name, policy, policy_title, document_number, issued_on, task, task_number, task_heading, role, obligation, due, due_date, starts, ends, texts
// What is due in a year or a month is due on its last day.
CALL {
  MATCH (a:Agency {id: $id})-[e:RESPONSIBLE_FOR]->(p:Policy)
  RETURN a, null AS c, e, p, null AS t, 0 AS place
  UNION ALL
  MATCH (a:Agency {id: $id})-[e:RESPONSIBLE_FOR]->(t:Task)<-[:HAS_TASK]-(p:Policy)
  RETURN a, null AS c, e, p, t, t.order AS place
  UNION ALL
  MATCH (a:Agency {id: $id})-[:MEMBER_OF]->(c:Agency)-[e:RESPONSIBLE_FOR]->(p:Policy)
  RETURN a, c, e, p, null AS t, 0 AS place
  UNION ALL
  MATCH (a:Agency {id: $id})-[:MEMBER_OF]->(c:Agency)-[e:RESPONSIBLE_FOR]->(t:Task)<-[:HAS_TASK]-(p:Policy)
  RETURN a, c, e, p, t, t.order AS place
}
WITH a, c, e, p, t, place WHERE $policy = '' OR p.id = $policy
WITH a, c, e, p, t, place
ORDER BY coalesce(c.id, ''), coalesce(p.issued_on, '9999'), p.id, place, e.starts[0], e.role SKIP $skip LIMIT $limit
OPTIONAL MATCH (t)-[:SETS]->(x:Target) WHERE x.due IS NOT NULL
WITH a, c, e, p, t, place, x
ORDER BY coalesce(x.due_date + CASE size(x.due_date) WHEN 4 THEN '-12-31' WHEN 7 THEN '-31' ELSE '' END, '9999'), x.id
WITH a, c, e, p, t, place, collect(x)[0] AS x
RETURN a.id AS agency, c.id AS one_of, c.name AS one_of_name, p.id AS policy, p.title AS policy_title,
  p.document_number AS document_number, p.issued_on AS issued_on, t.id AS task, t.number AS task_number,
  t.heading AS task_heading, e.role AS role, e.obligation AS obligation, x.due AS due, x.due_date AS due_date,
  e.starts AS starts, e.ends AS ends, e.texts AS texts
ORDER BY coalesce(one_of, ''), coalesce(issued_on, '9999'), policy, place, starts[0], role
