// title: 一份文件有几条关系
// title_en: How many relations a document has
// group: lineage
// answers: 一份文件落实、引用、废止、修改几份文件（up），被几份文件落实、引用、废止、修改（down）
// param: id: text = 国发〔2015〕32号
// columns: direction, relation, documents
// kept: whole, id = each document of most_relied_upon
CALL {
  MATCH (:Document {id: $id})-[e:IMPLEMENTS|CITES|REPEALS|AMENDS]->(d:Document)
  RETURN 'up' AS direction, type(e) AS relation, d
  UNION ALL
  MATCH (:Document {id: $id})<-[e:IMPLEMENTS|CITES|REPEALS|AMENDS]-(d:Policy)
  RETURN 'down' AS direction, type(e) AS relation, d
}
RETURN direction, relation, count(d) AS documents
ORDER BY direction DESC, relation
