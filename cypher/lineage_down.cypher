// title: 向下：谁落实或引用了它，谁又落实或引用了那些文件
// title_en: Lineage downwards
// group: lineage
// answers: 从一份文件出发，沿落实、引用、废止、修改逐级向下的每一条关系；depth 是离出发文件的级数
// param: id: text = 国发〔2015〕32号
// param: depth: integer? = 8
// columns: depth, source, relation, target
// l0, l1, … l7: what is reached in at most so many steps. A pattern of variable length walks every way there is:
// 5 s at 300 policies of 8 references each, where this takes 0.3 s.
WITH [$id] AS l0
UNWIND l0 AS id OPTIONAL MATCH (:Document {id: id})<-[:IMPLEMENTS|CITES|REPEALS|AMENDS]-(n:Policy)
WITH l0, collect(DISTINCT n.id) AS found
WITH l0, l0 + [id IN found WHERE NOT id IN l0] AS l1
UNWIND l1 AS id OPTIONAL MATCH (:Document {id: id})<-[:IMPLEMENTS|CITES|REPEALS|AMENDS]-(n:Policy)
WITH l0, l1, collect(DISTINCT n.id) AS found
WITH l0, l1, l1 + [id IN found WHERE NOT id IN l1] AS l2
UNWIND l2 AS id OPTIONAL MATCH (:Document {id: id})<-[:IMPLEMENTS|CITES|REPEALS|AMENDS]-(n:Policy)
WITH l0, l1, l2, collect(DISTINCT n.id) AS found
WITH l0, l1, l2, l2 + [id IN found WHERE NOT id IN l2] AS l3
UNWIND l3 AS id OPTIONAL MATCH (:Document {id: id})<-[:IMPLEMENTS|CITES|REPEALS|AMENDS]-(n:Policy)
WITH l0, l1, l2, l3, collect(DISTINCT n.id) AS found
WITH l0, l1, l2, l3, l3 + [id IN found WHERE NOT id IN l3] AS l4
UNWIND l4 AS id OPTIONAL MATCH (:Document {id: id})<-[:IMPLEMENTS|CITES|REPEALS|AMENDS]-(n:Policy)
WITH l0, l1, l2, l3, l4, collect(DISTINCT n.id) AS found
WITH l0, l1, l2, l3, l4, l4 + [id IN found WHERE NOT id IN l4] AS l5
UNWIND l5 AS id OPTIONAL MATCH (:Document {id: id})<-[:IMPLEMENTS|CITES|REPEALS|AMENDS]-(n:Policy)
WITH l0, l1, l2, l3, l4, l5, collect(DISTINCT n.id) AS found
WITH l0, l1, l2, l3, l4, l5, l5 + [id IN found WHERE NOT id IN l5] AS l6
UNWIND l6 AS id OPTIONAL MATCH (:Document {id: id})<-[:IMPLEMENTS|CITES|REPEALS|AMENDS]-(n:Policy)
WITH l0, l1, l2, l3, l4, l5, l6, collect(DISTINCT n.id) AS found
WITH l0, l1, l2, l3, l4, l5, l6, l6 + [id IN found WHERE NOT id IN l6] AS l7
UNWIND l7 AS id
WITH id, 1 + size([l IN [l0, l1, l2, l3, l4, l5, l6] WHERE NOT id IN l]) AS depth WHERE depth <= $depth
MATCH (t:Document {id: id})<-[e:IMPLEMENTS|CITES|REPEALS|AMENDS]-(s:Policy)
RETURN depth, s.id AS source, type(e) AS relation, t.id AS target
ORDER BY depth, source, target, relation
