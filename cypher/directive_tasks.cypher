// title: 一份文件的任务和落实它的文件
// title_en: A directive's tasks and the policies that implement it
// group: lineage
// answers: 文件的每一项任务，和在任务里或整份落实这份文件的每份文件；policy 为空的是还没有文件落实它
// param: id: text = 国知发管字〔2016〕101号
// columns: task, number, heading, policy, policy_title, issued_on, through
MATCH (d:Policy {id: $id})
OPTIONAL MATCH (d)-[:HAS_TASK]->(t:Task {kind: 'task'})
OPTIONAL MATCH (p:Policy)-[:IMPLEMENTS]->(d)
RETURN t.id AS task, t.number AS number, t.heading AS heading, p.id AS policy, p.title AS policy_title,
  p.issued_on AS issued_on,
  CASE WHEN p IS NULL THEN [] ELSE COLLECT { MATCH (p)-[:HAS_TASK]->(u:Task)-[:IMPLEMENTS]->(d) RETURN u.id ORDER BY u.order } END AS through
ORDER BY coalesce(t.order, 0), coalesce(issued_on, '9999'), coalesce(policy, '')
