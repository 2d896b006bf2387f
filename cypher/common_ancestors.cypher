// title: 两份文件共同的依据
// title_en: Common ancestors of two policies
// group: lineage
// answers: 两份文件都落实、引用、废止或修改的文件，直接的和经过别的文件的（各至多五级）；depth 和 other_depth 是离两份文件的级数，近的在前
// param: id: text = 国知发管函字〔2015〕195号
// param: other: text = 国知发管字〔2015〕56号
// columns: document, title, document_number, held, depth, other_depth
// l0, l1, … and m0, m1, …: what is reached from either in at most so many steps, as in lineage_up.
WITH [$id] AS l0
UNWIND l0 AS id OPTIONAL MATCH (:Document {id: id})-[:IMPLEMENTS|CITES|REPEALS|AMENDS]->(n:Document)
WITH l0, collect(DISTINCT n.id) AS found
WITH l0, l0 + [id IN found WHERE NOT id IN l0] AS l1
UNWIND l1 AS id OPTIONAL MATCH (:Document {id: id})-[:IMPLEMENTS|CITES|REPEALS|AMENDS]->(n:Document)
WITH l0, l1, collect(DISTINCT n.id) AS found
WITH l0, l1, l1 + [id IN found WHERE NOT id IN l1] AS l2
UNWIND l2 AS id OPTIONAL MATCH (:Document {id: id})-[:IMPLEMENTS|CITES|REPEALS|AMENDS]->(n:Document)
WITH l0, l1, l2, collect(DISTINCT n.id) AS found
WITH l0, l1, l2, l2 + [id IN found WHERE NOT id IN l2] AS l3
UNWIND l3 AS id OPTIONAL MATCH (:Document {id: id})-[:IMPLEMENTS|CITES|REPEALS|AMENDS]->(n:Document)
WITH l0, l1, l2, l3, collect(DISTINCT n.id) AS found
WITH l0, l1, l2, l3, l3 + [id IN found WHERE NOT id IN l3] AS l4
UNWIND l4 AS id OPTIONAL MATCH (:Document {id: id})-[:IMPLEMENTS|CITES|REPEALS|AMENDS]->(n:Document)
WITH l0, l1, l2, l3, l4, collect(DISTINCT n.id) AS found
WITH l0, l1, l2, l3, l4, l4 + [id IN found WHERE NOT id IN l4] AS l5
WITH l0, l1, l2, l3, l4, l5, [$other] AS m0
UNWIND m0 AS id OPTIONAL MATCH (:Document {id: id})-[:IMPLEMENTS|CITES|REPEALS|AMENDS]->(n:Document)
WITH l0, l1, l2, l3, l4, l5, m0, collect(DISTINCT n.id) AS found
WITH l0, l1, l2, l3, l4, l5, m0, m0 + [id IN found WHERE NOT id IN m0] AS m1
UNWIND m1 AS id OPTIONAL MATCH (:Document {id: id})-[:IMPLEMENTS|CITES|REPEALS|AMENDS]->(n:Document)
WITH l0, l1, l2, l3, l4, l5, m0, m1, collect(DISTINCT n.id) AS found
WITH l0, l1, l2, l3, l4, l5, m0, m1, m1 + [id IN found WHERE NOT id IN m1] AS m2
UNWIND m2 AS id OPTIONAL MATCH (:Document {id: id})-[:IMPLEMENTS|CITES|REPEALS|AMENDS]->(n:Document)
WITH l0, l1, l2, l3, l4, l5, m0, m1, m2, collect(DISTINCT n.id) AS found
WITH l0, l1, l2, l3, l4, l5, m0, m1, m2, m2 + [id IN found WHERE NOT id IN m2] AS m3
UNWIND m3 AS id OPTIONAL MATCH (:Document {id: id})-[:IMPLEMENTS|CITES|REPEALS|AMENDS]->(n:Document)
WITH l0, l1, l2, l3, l4, l5, m0, m1, m2, m3, collect(DISTINCT n.id) AS found
WITH l0, l1, l2, l3, l4, l5, m0, m1, m2, m3, m3 + [id IN found WHERE NOT id IN m3] AS m4
UNWIND m4 AS id OPTIONAL MATCH (:Document {id: id})-[:IMPLEMENTS|CITES|REPEALS|AMENDS]->(n:Document)
WITH l0, l1, l2, l3, l4, l5, m0, m1, m2, m3, m4, collect(DISTINCT n.id) AS found
WITH l0, l1, l2, l3, l4, l5, m0, m1, m2, m3, m4, m4 + [id IN found WHERE NOT id IN m4] AS m5
UNWIND l5 AS id
WITH id, m5, size([l IN [l0, l1, l2, l3, l4] WHERE NOT id IN l]) AS depth,
  size([m IN [m0, m1, m2, m3, m4] WHERE NOT id IN m]) AS other_depth
WHERE id IN m5 AND NOT id IN [$id, $other]
MATCH (d:Document {id: id})
RETURN d.id AS document, d.title AS title, d.document_number AS document_number, 'Policy' IN labels(d) AS held,
  depth, other_depth
ORDER BY depth + other_depth, depth, document
