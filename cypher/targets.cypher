// title: 目标与期限台账
// title_en: The ledger of targets and deadlines
// group: targets
// answers: 目标和有期限的事项：要求、期限、出自哪份文件哪一条、谁负责、原话；可以只要一类、一个层级、一个机构（标识）、一份文件、一个时期（年、年月、日，没有写明日期的是 none）、名称里含有某些字的；按 due、metric、value、kind 或 policy 排序，一次一页（总数见 target_dates）
// param: kind: text? = ""
// param: level: text? = ""
// param: agency: text? = ""
// param: policy: text? = ""
// param: due: text? = ""
// param: words: text? = ""
// param: sort: text? = due
// param: descending: boolean? = false
// param: skip: integer? = 0
// param: limit: integer? = 100
// columns: target, kind, metric, comparator, value, value_to, unit, change, baseline, due, due_date, policy, policy_title, document_number, level, region, issued_on, task, task_number, task_heading, agencies, starts, ends, texts
// kept: first 100 rows
// The narrowest filter that is set says where to start (policy, agency, words, level, else all); the others are asked of what it finds.
CALL {
  MATCH (:Document {id: $policy})-[:SETS]->(x:Target)
  RETURN x
  UNION ALL
  MATCH (:Document {id: $policy})-[:HAS_TASK]->(:Task)-[:SETS]->(x:Target)
  RETURN x
  UNION ALL
  UNWIND CASE WHEN $policy = '' THEN [1] ELSE [] END AS go
  MATCH (:Agency {id: $agency})-[:RESPONSIBLE_FOR]->(:Task)-[:SETS]->(x:Target)
  RETURN x
  UNION ALL
  UNWIND CASE WHEN $policy = '' THEN [1] ELSE [] END AS go
  MATCH (:Agency {id: $agency})-[:RESPONSIBLE_FOR]->(:Document)-[:SETS]->(x:Target)
  RETURN x
  UNION ALL
  UNWIND CASE WHEN $policy + $agency = '' AND $words + $level <> '' THEN [1] ELSE [] END AS go
  MATCH (p:Policy) WHERE CASE $words WHEN '' THEN p.level = $level ELSE p.title CONTAINS $words END
  MATCH (p)-[:SETS]->(x:Target)
  RETURN x
  UNION ALL
  UNWIND CASE WHEN $policy + $agency = '' AND $words + $level <> '' THEN [1] ELSE [] END AS go
  MATCH (p:Policy) WHERE CASE $words WHEN '' THEN p.level = $level ELSE p.title CONTAINS $words END
  MATCH (p)-[:HAS_TASK]->(:Task)-[:SETS]->(x:Target)
  RETURN x
  UNION ALL
  UNWIND CASE WHEN $policy + $agency = '' AND $words <> '' THEN [1] ELSE [] END AS go
  MATCH (t:Task) WHERE t.heading CONTAINS $words
  MATCH (t)-[:SETS]->(x:Target)
  RETURN x
  UNION ALL
  UNWIND CASE WHEN $policy + $agency = '' AND ($words <> '' OR $level = '') THEN [1] ELSE [] END AS go
  MATCH (x:Target) WHERE $words = '' OR x.metric CONTAINS $words
  RETURN x
}
WITH DISTINCT x
WHERE ($kind = '' OR x.kind = $kind)
  AND ($due = '' OR x.due_date STARTS WITH $due OR ($due = 'none' AND x.due_date IS NULL))
  AND ($policy = '' OR $agency = '' OR EXISTS { MATCH (:Agency {id: $agency})-[:RESPONSIBLE_FOR]->(t:Task)-[:SETS]->(x) RETURN t }
    OR EXISTS { MATCH (:Agency {id: $agency})-[:RESPONSIBLE_FOR]->(d:Document)-[:SETS]->(x) RETURN d })
  AND ($level = '' OR $policy + $agency + $words = '' OR EXISTS { MATCH (x)<-[:SETS]-(p:Policy {level: $level}) RETURN p }
    OR EXISTS { MATCH (x)<-[:SETS]-(:Task)<-[:HAS_TASK]-(p:Policy {level: $level}) RETURN p })
  AND ($words = '' OR $policy + $agency = '' OR x.metric CONTAINS $words
    OR EXISTS { MATCH (x)<-[:SETS]-(p:Policy) WHERE p.title CONTAINS $words RETURN p }
    OR EXISTS { MATCH (x)<-[:SETS]-(t:Task)<-[:HAS_TASK]-(p:Policy) WHERE t.heading CONTAINS $words OR p.title CONTAINS $words RETURN p })
WITH x, CASE $sort
    WHEN 'metric' THEN coalesce(x.metric, '')
    WHEN 'kind' THEN x.kind
    WHEN 'policy' THEN left(x.id, size(x.id) - size(last(split(x.id, '@'))) - 1)
    WHEN 'due' THEN coalesce(x.due_date + CASE size(x.due_date) WHEN 4 THEN '-12-31' WHEN 7 THEN '-31' ELSE '' END,
      CASE WHEN $descending THEN '' ELSE '9999' END)
    ELSE '' END AS key,
  CASE WHEN $sort <> 'value' THEN 0.0 WHEN $descending THEN -coalesce(x.value, -1.0) ELSE coalesce(x.value, 1e300) END AS amount
WITH x, amount, CASE WHEN $descending THEN '' ELSE key END AS up, CASE WHEN $descending THEN key ELSE '' END AS down
ORDER BY up, down DESC, amount, x.id SKIP $skip LIMIT $limit
CALL {
  WITH x
  MATCH (x)<-[e:SETS]-(p:Policy)
  RETURN p, null AS t, p AS place, e
  UNION ALL
  WITH x
  MATCH (x)<-[e:SETS]-(t:Task)<-[:HAS_TASK]-(p:Policy)
  RETURN p, t, t AS place, e
}
RETURN x.id AS target, x.kind AS kind, x.metric AS metric, x.comparator AS comparator, x.value AS value,
  x.value_to AS value_to, x.unit AS unit, x.change AS change, x.baseline AS baseline, x.due AS due, x.due_date AS due_date,
  p.id AS policy, p.title AS policy_title, p.document_number AS document_number, p.level AS level, p.region AS region,
  p.issued_on AS issued_on, t.id AS task, t.number AS task_number, t.heading AS task_heading,
  COLLECT { MATCH (a:Agency)-[:RESPONSIBLE_FOR]->(place) RETURN DISTINCT a.name AS name ORDER BY name } AS agencies,
  e.starts AS starts, e.ends AS ends, e.texts AS texts
ORDER BY up, down DESC, amount, target, coalesce(task, '')
