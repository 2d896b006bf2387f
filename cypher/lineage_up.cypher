// title: 向上：它落实或引用了什么，那些文件又落实或引用了什么
// title_en: Lineage upwards
// group: lineage
// answers: 从一份文件出发，沿落实、引用、废止、修改逐级向上的每一条关系；depth 是离出发文件的级数
// param: id: text = 国知发管字〔2016〕101号
// param: depth: integer? = 8
// columns: depth, source, relation, target
// `found` grows by one step at a time and keeps each document once a step. A pattern of variable length walks every way
// there is (5 s at 300 policies of 8 references each); lists of all that was seen took over 300 s below a directive with
// 40,000 policies under it, where this takes 4 to 7 s.
UNWIND reduce(found = [{id: $id, depth: 0}], step IN range(1, $depth - 1) | found + COLLECT {
  UNWIND [x IN found WHERE x.depth = step - 1] AS x
  MATCH (:Document {id: x.id})-[:IMPLEMENTS|CITES|REPEALS|AMENDS]->(n:Document)
  RETURN DISTINCT {id: n.id, depth: step}
}) AS x
WITH x.id AS id, 1 + min(x.depth) AS depth WHERE depth <= $depth
MATCH (s:Document {id: id})-[e:IMPLEMENTS|CITES|REPEALS|AMENDS]->(t:Document)
RETURN depth, s.id AS source, type(e) AS relation, t.id AS target
ORDER BY depth, source, target, relation
