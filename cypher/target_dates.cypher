// title: 目标与期限各在何时
// title_en: Targets and deadlines by date
// group: targets
// answers: 合乎条件的目标和有期限的事项，按类别和期限各有几项，没有写明日期的 due_date 为空；条件同 targets
// param: kind: text? = ""
// param: level: text? = ""
// param: agency: text? = ""
// param: policy: text? = ""
// param: due: text? = ""
// param: words: text? = ""
// columns: kind, due_date, targets
// kept: whole
// The narrowest filter that is set says where to start (policy, agency, words, level, else all); the others are asked of what it finds.
// What is due in a year or a month is due on its last day.
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
WITH x.kind AS kind, x.due_date AS due_date, count(x) AS targets
WITH kind, due_date, targets,
  coalesce(due_date + CASE size(due_date) WHEN 4 THEN '-12-31' WHEN 7 THEN '-31' ELSE '' END, '9999') AS day
RETURN kind, due_date, targets
ORDER BY day, coalesce(due_date, ''), kind
