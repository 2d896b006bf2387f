// title: 一段时间里到期的事项
// title_en: Deadlines in a period
// group: targets
// answers: 期限落在两个日期之间的事项和目标：是什么、谁负责、出自哪份文件、原话；两个日期和期限都可以只写年或年月，与这段时间有重叠就算；可以一次一页（总数见 deadlines_count）
// param: from: text? = 2015
// param: to: text? = 2018-12-31
// param: skip: integer? = 0
// param: limit: integer? = 999999999
// columns: due_date, due, kind, metric, value, unit, target, policy, policy_title, task, task_heading, agencies, starts, ends, texts
// The index of due_date finds the years. A target has one row at least, so as many targets as rows are asked for are enough.
// What is due in a year or a month is due on its last day.
MATCH (x:Target) WHERE x.due_date >= left($from, 4) AND x.due_date <= left($to, 4) + '~'
  AND left(x.due_date, size($from)) >= left($from, size(x.due_date))
  AND left(x.due_date, size($to)) <= left($to, size(x.due_date))
WITH x, x.due_date + CASE size(x.due_date) WHEN 4 THEN '-12-31' WHEN 7 THEN '-31' ELSE '' END AS day
ORDER BY day, x.id LIMIT $skip + $limit
CALL {
  WITH x
  MATCH (x)<-[e:SETS]-(p:Policy)
  RETURN p, null AS t, p AS place, e
  UNION ALL
  WITH x
  MATCH (x)<-[e:SETS]-(t:Task)<-[:HAS_TASK]-(p:Policy)
  RETURN p, t, t AS place, e
}
WITH p, t, place, x, e, day ORDER BY day, x.id, coalesce(t.id, '') SKIP $skip LIMIT $limit
RETURN x.due_date AS due_date, x.due AS due, x.kind AS kind, x.metric AS metric, x.value AS value, x.unit AS unit,
  x.id AS target, p.id AS policy, p.title AS policy_title, t.id AS task, t.heading AS task_heading,
  COLLECT { MATCH (a:Agency)-[:RESPONSIBLE_FOR]->(place) RETURN DISTINCT a.name AS name ORDER BY name } AS agencies,
  e.starts AS starts, e.ends AS ends, e.texts AS texts
ORDER BY day, target, coalesce(task, '')
