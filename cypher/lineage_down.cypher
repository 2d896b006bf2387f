// title: 向下：谁落实或引用了它，谁又落实或引用了那些文件
// title_en: Lineage downwards
// answers: 从一份文件出发，沿落实、引用、废止、修改逐级向下的每一条关系；depth 是离出发文件的级数
// param: id: text = 国发〔2015〕32号
// param: depth: integer? = 8
// columns: depth, source, relation, target
MATCH way = (t:Document)-[:IMPLEMENTS|CITES|REPEALS|AMENDS*0..7]->(:Document {id: $id})
WITH t, min(length(way)) + 1 AS depth WHERE depth <= $depth
MATCH (s:Policy)-[e:IMPLEMENTS|CITES|REPEALS|AMENDS]->(t)
RETURN depth, s.id AS source, type(e) AS relation, t.id AS target
ORDER BY depth, source, target, relation
