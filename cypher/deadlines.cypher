// title: 一段时间里到期的事项
// title_en: Deadlines in a period
// group: targets
// answers: 期限落在两个日期之间的事项和目标：是什么、谁负责、出自哪份文件、原话；两个日期和期限都可以只写年或年月，与这段时间有重叠就算
// param: from: text? = 2015
// param: to: text? = 2018-12-31
// columns: due_date, due, kind, metric, value, unit, target, policy, policy_title, task, task_heading, agencies, starts, ends, texts
CALL {
  MATCH (p:Policy)-[e:SETS]->(x:Target) WHERE x.due_date IS NOT NULL
  RETURN p, null AS t, p AS place, x, e
  UNION ALL
  MATCH (p:Policy)-[:HAS_TASK]->(t:Task)-[e:SETS]->(x:Target) WHERE x.due_date IS NOT NULL
  RETURN p, t, t AS place, x, e
}
WITH p, t, place, x, e
WHERE left(x.due_date, size($from)) >= left($from, size(x.due_date))
  AND left(x.due_date, size($to)) <= left($to, size(x.due_date))
RETURN x.due_date AS due_date, x.due AS due, x.kind AS kind, x.metric AS metric, x.value AS value, x.unit AS unit,
  x.id AS target, p.id AS policy, p.title AS policy_title, t.id AS task, t.heading AS task_heading,
  COLLECT { MATCH (a:Agency)-[:RESPONSIBLE_FOR]->(place) RETURN DISTINCT a.name AS name ORDER BY name } AS agencies,
  e.starts AS starts, e.ends AS ends, e.texts AS texts
ORDER BY due_date, policy, starts[0], target, coalesce(task, '')
