// title: 哪些文件以它为依据
// title_en: Policies that rest on a directive
// group: lineage
// answers: 落实这份文件的文件，以及再落实那些文件的文件；depth 是经过的级数，via 是上一级（相同级数有几份时取编号在前的）
// param: id: text = 国发〔2015〕71号
// param: depth: integer? = 6
// columns: depth, policy, title, document_number, level, region, issued_on, via
WITH [$id] AS l0
UNWIND l0 AS id OPTIONAL MATCH (:Document {id: id})<-[:IMPLEMENTS]-(n:Document)
WITH l0, collect(DISTINCT n.id) AS found
WITH l0, l0 + [id IN found WHERE NOT id IN l0] AS l1
UNWIND l1 AS id OPTIONAL MATCH (:Document {id: id})<-[:IMPLEMENTS]-(n:Document)
WITH l0, l1, collect(DISTINCT n.id) AS found
WITH l0, l1, l1 + [id IN found WHERE NOT id IN l1] AS l2
UNWIND l2 AS id OPTIONAL MATCH (:Document {id: id})<-[:IMPLEMENTS]-(n:Document)
WITH l0, l1, l2, collect(DISTINCT n.id) AS found
WITH l0, l1, l2, l2 + [id IN found WHERE NOT id IN l2] AS l3
UNWIND l3 AS id OPTIONAL MATCH (:Document {id: id})<-[:IMPLEMENTS]-(n:Document)
WITH l0, l1, l2, l3, collect(DISTINCT n.id) AS found
WITH l0, l1, l2, l3, l3 + [id IN found WHERE NOT id IN l3] AS l4
UNWIND l4 AS id OPTIONAL MATCH (:Document {id: id})<-[:IMPLEMENTS]-(n:Document)
WITH l0, l1, l2, l3, l4, collect(DISTINCT n.id) AS found
WITH l0, l1, l2, l3, l4, l4 + [id IN found WHERE NOT id IN l4] AS l5
UNWIND l5 AS id OPTIONAL MATCH (:Document {id: id})<-[:IMPLEMENTS]-(n:Document)
WITH l0, l1, l2, l3, l4, l5, collect(DISTINCT n.id) AS found
WITH l0, l1, l2, l3, l4, l5, l5 + [id IN found WHERE NOT id IN l5] AS l6
UNWIND l6 AS id
WITH l0, l1, l2, l3, l4, l5, id, size([l IN [l0, l1, l2, l3, l4, l5] WHERE NOT id IN l]) AS depth
WHERE depth > 0 AND depth <= $depth
MATCH (p:Policy {id: id})
WITH p, depth, [l0, l1, l2, l3, l4, l5][depth - 1] AS above
MATCH (p)-[:IMPLEMENTS]->(d:Document) WHERE d.id IN above
WITH p, depth, d ORDER BY d.id
WITH p, depth, collect(d.id)[0] AS via
RETURN depth, p.id AS policy, p.title AS title, p.document_number AS document_number, p.level AS level,
  p.region AS region, p.issued_on AS issued_on, via
ORDER BY depth, coalesce(issued_on, '9999'), policy
