// title: 向下：谁落实或引用了它，谁又落实或引用了那些文件
// title_en: Lineage downwards
// group: lineage
// answers: 从一份文件出发，沿落实、引用、废止、修改逐级向下的每一条关系；depth 是离出发文件的级数
// param: id: text = 国发〔2015〕32号
// param: depth: integer? = 8
// columns: depth, source, relation, target
// As in lineage_up, the other way.
UNWIND reduce(found = [{id: $id, depth: 0}], step IN range(1, $depth - 1) | found + COLLECT {
  UNWIND [x IN found WHERE x.depth = step - 1] AS x
  MATCH (:Document {id: x.id})<-[:IMPLEMENTS|CITES|REPEALS|AMENDS]-(n:Policy)
  RETURN DISTINCT {id: n.id, depth: step}
}) AS x
WITH x.id AS id, 1 + min(x.depth) AS depth WHERE depth <= $depth
MATCH (t:Document {id: id})<-[e:IMPLEMENTS|CITES|REPEALS|AMENDS]-(s:Policy)
RETURN depth, s.id AS source, type(e) AS relation, t.id AS target
ORDER BY depth, source, target, relation
