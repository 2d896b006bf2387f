// title: 一个机构的某些职责
// title_en: Some duties of an agency
// group: duties
// answers: 机构（或一类机构）在某些任务或文件（places：标识，一行一个，见 duty_index）里的职责：角色、必须还是可以、期限和目标、同一任务里还有谁、原话；due 是最早的期限，dues 是全部，metrics 等是各个目标
// param: id: text = 国家知识产权局
// param: places: text = 国知发管字〔2016〕101号#3.1
// columns: place, policy, policy_title, document_number, issued_on, task, task_number, task_heading, role, obligation, due, due_date, dues, metrics, comparators, amounts, amounts_to, units, changes, baselines, partners, partner_names, partner_roles, starts, ends, texts
// What is due in a year or a month is due on its last day.
UNWIND split($places, '\n') AS one
WITH DISTINCT one AS place
CALL {
  WITH place
  MATCH (p:Document {id: place})
  MATCH (p)<-[e:RESPONSIBLE_FOR]-(:Agency {id: $id})
  RETURN e, p, null AS t, p AS at
  UNION ALL
  WITH place
  MATCH (t:Task {id: place})
  MATCH (t)<-[e:RESPONSIBLE_FOR]-(:Agency {id: $id})
  MATCH (t)<-[:HAS_TASK]-(p:Policy)
  RETURN e, p, t, t AS at
}
WITH place, e, p, t, at, COLLECT {
  MATCH (at)-[:SETS]->(x:Target)
  RETURN x ORDER BY CASE WHEN x.due IS NULL THEN 1 ELSE 0 END,
    coalesce(x.due_date + CASE size(x.due_date) WHEN 4 THEN '-12-31' WHEN 7 THEN '-31' ELSE '' END, '9999'), x.id
} AS xs
RETURN place, p.id AS policy, p.title AS policy_title, p.document_number AS document_number, p.issued_on AS issued_on,
  t.id AS task, t.number AS task_number, t.heading AS task_heading, e.role AS role, e.obligation AS obligation,
  xs[0].due AS due, xs[0].due_date AS due_date, [x IN xs WHERE x.due IS NOT NULL | x.due] AS dues,
  [x IN xs | x.metric] AS metrics, [x IN xs | x.comparator] AS comparators, [x IN xs | x.value] AS amounts,
  [x IN xs | x.value_to] AS amounts_to, [x IN xs | x.unit] AS units,
  [x IN xs | x.change] AS changes, [x IN xs | x.baseline] AS baselines,
  COLLECT { MATCH (b:Agency)-[f:RESPONSIBLE_FOR]->(at) WHERE b.id <> $id RETURN b.id ORDER BY f.starts[0], b.id, f.role } AS partners,
  COLLECT { MATCH (b:Agency)-[f:RESPONSIBLE_FOR]->(at) WHERE b.id <> $id RETURN b.name ORDER BY f.starts[0], b.id, f.role } AS partner_names,
  COLLECT { MATCH (b:Agency)-[f:RESPONSIBLE_FOR]->(at) WHERE b.id <> $id RETURN f.role ORDER BY f.starts[0], b.id, f.role } AS partner_roles,
  e.starts AS starts, e.ends AS ends, e.texts AS texts
ORDER BY place, role
