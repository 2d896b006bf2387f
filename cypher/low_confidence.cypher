// title: 把握不大的事实
// title_en: Facts of low confidence
// group: quality
// answers: 置信度低于给定值的引用、职责和目标：哪条规则读的、原话；fact 是被引用的文件、机构或目标，把握小的在前
// param: below: number? = 0.8
// columns: confidence, kind, policy, task, fact, role, rule, starts, ends, texts
CALL {
  MATCH (p:Policy)-[e:IMPLEMENTS|CITES|REPEALS|AMENDS|SETS]->(n) WHERE e.confidence < $below
  RETURN p, null AS t, n, e
  UNION ALL
  MATCH (p:Policy)<-[e:RESPONSIBLE_FOR]-(n:Agency) WHERE e.confidence < $below
  RETURN p, null AS t, n, e
  UNION ALL
  MATCH (p:Policy)-[:HAS_TASK]->(t:Task)<-[e:RESPONSIBLE_FOR]-(n:Agency) WHERE e.confidence < $below
  RETURN p, t, n, e
  UNION ALL
  MATCH (p:Policy)-[:HAS_TASK]->(t:Task)-[e:SETS]->(n:Target) WHERE e.confidence < $below
  RETURN p, t, n, e
}
RETURN e.confidence AS confidence, type(e) AS kind, p.id AS policy, t.id AS task, n.id AS fact, e.role AS role,
  e.rules[0] AS rule, e.starts AS starts, e.ends AS ends, e.texts AS texts
ORDER BY confidence, policy, starts[0], kind, fact, coalesce(task, ''), coalesce(role, '')
