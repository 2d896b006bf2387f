// title: 可以互相对照目标的文件
// title_en: Policies whose targets can be compared
// group: targets
// answers: 提出目标的文件（lower）和它落实、引用或修改的、也收有正文的文件（upper，没有就为空），各有几项目标；可以只要与一份文件有关的；给了 level，别的层级的文件 upper 为空；skip 和 limit 数的是 lower
// param: policy: text? = ""
// param: level: text? = ""
// param: skip: integer? = 0
// param: limit: integer? = 100
// columns: lower, lower_title, lower_number, lower_level, lower_region, lower_targets, relation, upper, upper_title, upper_number, upper_level, upper_region, upper_targets
// kept: limit = 101
// Policies are found by their targets: a target's id is its policy's, then @ and a place (a policy's id may hold an @ too).
CALL {
  UNWIND CASE WHEN $policy = '' THEN [1] ELSE [] END AS go
  MATCH (x:Target)
  WITH x.id AS name
  RETURN DISTINCT left(name, size(name) - size(last(split(name, '@'))) - 1) AS id
  UNION ALL
  MATCH (l:Document {id: $policy})-[:IMPLEMENTS|CITES|AMENDS]->(:Policy)
  RETURN l.id AS id
  UNION ALL
  MATCH (:Document {id: $policy})<-[:IMPLEMENTS|CITES|AMENDS]-(l:Policy)
  RETURN l.id AS id
}
WITH DISTINCT id ORDER BY id SKIP $skip LIMIT $limit
MATCH (l:Document {id: id})
OPTIONAL MATCH (l)-[e:IMPLEMENTS|CITES|AMENDS]->(u:Policy)
WHERE u.id <> l.id AND ($policy = '' OR $policy IN [l.id, u.id]) AND ($level = '' OR l.level = $level)
WITH l, u, min(CASE type(e) WHEN 'IMPLEMENTS' THEN 0 WHEN 'AMENDS' THEN 1 ELSE 2 END) AS rank
RETURN l.id AS lower, l.title AS lower_title, l.document_number AS lower_number, l.level AS lower_level, l.region AS lower_region,
  COUNT { MATCH (l)-[:SETS]->(x:Target) RETURN x } + COUNT { MATCH (l)-[:HAS_TASK]->(:Task)-[:SETS]->(x:Target) RETURN x } AS lower_targets,
  CASE WHEN u IS NULL THEN null ELSE ['IMPLEMENTS', 'AMENDS', 'CITES'][rank] END AS relation,
  u.id AS upper, u.title AS upper_title, u.document_number AS upper_number, u.level AS upper_level, u.region AS upper_region,
  COUNT { MATCH (u)-[:SETS]->(x:Target) RETURN x } + COUNT { MATCH (u)-[:HAS_TASK]->(:Task)-[:SETS]->(x:Target) RETURN x } AS upper_targets
ORDER BY lower, coalesce(upper, '')
