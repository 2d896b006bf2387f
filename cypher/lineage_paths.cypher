// title: 一份文件的整个谱系
// title_en: The whole lineage of a policy
// group: lineage
// answers: 它直接和间接依据的每份文件（up），直接和间接依据它的每份文件（down）：隔几级，经过哪些文件；相同级数有几条路时，每一级取编号在前的
// param: id: text = 国知发管字〔2016〕101号
// param: depth: integer? = 30
// columns: direction, depth, document, title, document_number, level, issued_on, held, path
// As in lineage_up. What stands under `path` is the document before each; graph/questions/__init__.py makes the whole way of it:
// Neo4j does not aggregate inside reduce(), and all ways together are too many.
CALL {
  UNWIND reduce(found = [{id: $id, depth: 0, via: ''}], step IN range(1, $depth) | found + COLLECT {
    UNWIND [x IN found WHERE x.depth = step - 1] AS x
    WITH DISTINCT x.id AS via, x.depth + 1 AS depth
    MATCH (:Document {id: via})-[:IMPLEMENTS|CITES|REPEALS|AMENDS]->(n:Document)
    RETURN DISTINCT {id: n.id, depth: depth, via: via}
  }) AS x
  RETURN 'up' AS direction, x
  UNION ALL
  UNWIND reduce(found = [{id: $id, depth: 0, via: ''}], step IN range(1, $depth) | found + COLLECT {
    UNWIND [x IN found WHERE x.depth = step - 1] AS x
    WITH DISTINCT x.id AS via, x.depth + 1 AS depth
    MATCH (:Document {id: via})<-[:IMPLEMENTS|CITES|REPEALS|AMENDS]-(n:Policy)
    RETURN DISTINCT {id: n.id, depth: depth, via: via}
  }) AS x
  RETURN 'down' AS direction, x
}
WITH direction, x.id AS id, x.depth AS depth, min(x.via) AS via ORDER BY depth
WITH direction, id, min(depth) AS depth, collect(via)[0] AS via WHERE depth > 0
MATCH (d:Document {id: id})
RETURN direction, depth, id AS document, d.title AS title, d.document_number AS document_number, d.level AS level,
  d.issued_on AS issued_on, 'Policy' IN labels(d) AS held, via AS path
ORDER BY direction DESC, depth, document
