// title: 谱系的每一步
// title_en: The steps of a lineage
// group: lineage
// answers: 从一份文件出发逐级向上（up）和向下（down）的关系，depth 是级数；只沿给出的几种关系走（之间空一格）；每一步最多 most 条，新的文件在前，正好 most 条的一步可能还有更多
// param: id: text = 国发〔2015〕32号
// param: relations: text? = IMPLEMENTS CITES REPEALS AMENDS
// param: depth: integer? = 8
// param: most: integer? = 60
// columns: direction, depth, source, relation, target
// As in lineage_paths, but `found` holds relations, and no step adds more than `most`; a relation met again at a further step
// has a row there too, so that a full step can be told.
CALL {
  UNWIND reduce(found = [{next: $id, depth: 0}], step IN range(1, $depth) | found + COLLECT {
    UNWIND [x IN found WHERE x.depth = step - 1] AS x
    WITH DISTINCT x.next AS via, x.depth + 1 AS depth
    MATCH (:Document {id: via})-[e:IMPLEMENTS|CITES|REPEALS|AMENDS]->(n:Document)
    WHERE $relations CONTAINS type(e)
    WITH via, depth, type(e) AS relation, n.id AS next, coalesce(n.issued_on, '') AS issued_on
    ORDER BY issued_on DESC, next, via, relation LIMIT $most
    RETURN {source: via, relation: relation, target: next, next: next, depth: depth}
  }) AS x
  RETURN 'up' AS direction, x
  UNION ALL
  UNWIND reduce(found = [{next: $id, depth: 0}], step IN range(1, $depth) | found + COLLECT {
    UNWIND [x IN found WHERE x.depth = step - 1] AS x
    WITH DISTINCT x.next AS via, x.depth + 1 AS depth
    MATCH (:Document {id: via})<-[e:IMPLEMENTS|CITES|REPEALS|AMENDS]-(n:Policy)
    WHERE $relations CONTAINS type(e)
    WITH via, depth, type(e) AS relation, n.id AS next, coalesce(n.issued_on, '') AS issued_on
    ORDER BY issued_on DESC, next, via, relation LIMIT $most
    RETURN {source: next, relation: relation, target: via, next: next, depth: depth}
  }) AS x
  RETURN 'down' AS direction, x
}
WITH direction, x.depth AS depth, x.source AS source, x.relation AS relation, x.target AS target WHERE depth > 0
RETURN direction, depth, source, relation, target
ORDER BY direction DESC, depth, source, target, relation
