// title: 向上：它落实或引用了什么，那些文件又落实或引用了什么
// title_en: Lineage upwards
// answers: 从一份文件出发，沿落实、引用、废止、修改逐级向上的每一条关系；depth 是离出发文件的级数
// param: id: text = 国知发管字〔2016〕101号
// param: depth: integer? = 8
// columns: depth, source, relation, target
MATCH way = (:Document {id: $id})-[:IMPLEMENTS|CITES|REPEALS|AMENDS*0..7]->(s:Document)
WITH s, min(length(way)) + 1 AS depth WHERE depth <= $depth
MATCH (s)-[e:IMPLEMENTS|CITES|REPEALS|AMENDS]->(t:Document)
RETURN depth, s.id AS source, type(e) AS relation, t.id AS target
ORDER BY depth, source, target, relation
