// title: 把握不大的事实
// title_en: Facts of low confidence
// group: quality
// answers: 置信度低于给定值的引用、职责和目标：哪条规则读的、原话；把握小的在前
// param: below: number? = 0.8
// columns: confidence, kind, policy, fact, rule, starts, ends, texts
CALL {
  MATCH (p:Policy)-[e:IMPLEMENTS|CITES|REPEALS|AMENDS]->(d:Document) WHERE e.confidence < $below
  RETURN p.id AS policy, type(e) AS kind, d.id AS fact, e
  UNION ALL
  MATCH (p:Policy)<-[e:RESPONSIBLE_FOR]-(a:Agency) WHERE e.confidence < $below
  RETURN p.id AS policy, type(e) AS kind, a.id AS fact, e
  UNION ALL
  MATCH (p:Policy)-[:HAS_TASK]->(t:Task)<-[e:RESPONSIBLE_FOR]-(a:Agency) WHERE e.confidence < $below
  RETURN p.id AS policy, type(e) AS kind, a.id + ' → ' + t.id AS fact, e
  UNION ALL
  MATCH (p:Policy)-[e:SETS]->(x:Target) WHERE e.confidence < $below
  RETURN p.id AS policy, type(e) AS kind, x.id AS fact, e
  UNION ALL
  MATCH (p:Policy)-[:HAS_TASK]->(:Task)-[e:SETS]->(x:Target) WHERE e.confidence < $below
  RETURN p.id AS policy, type(e) AS kind, x.id AS fact, e
}
RETURN e.confidence AS confidence, kind, policy, fact, e.rules[0] AS rule, e.starts AS starts, e.ends AS ends,
  e.texts AS texts
ORDER BY confidence, policy, starts[0], kind, fact
