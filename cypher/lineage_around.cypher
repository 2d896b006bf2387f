// title: 一份文件近处的谱系
// title_en: The lineage near a document
// group: lineage
// answers: 从一份文件出发，逐级向上（up）和向下（down）的关系，两端的名称、层级、日期；depth 是级数，每一级最多给出 most 条，编号在前的先要，再从它们往下走（直接的共有几条见 relations_of）
// param: id: text = 国发〔2015〕32号
// param: depth: integer? = 2
// param: most: integer? = 50
// columns: direction, depth, source, source_title, source_level, source_issued_on, source_held, relation, target, target_title, target_level, target_issued_on, target_held
// As in lineage_paths, but `found` holds relations, and no step adds more than `most`.
CALL {
  UNWIND reduce(found = [{next: $id, depth: 0}], step IN range(1, $depth) | found + COLLECT {
    UNWIND [x IN found WHERE x.depth = step - 1] AS x
    WITH DISTINCT x.next AS via, x.depth + 1 AS depth
    MATCH (:Document {id: via})-[e:IMPLEMENTS|CITES|REPEALS|AMENDS]->(n:Document)
    WITH via, depth, type(e) AS relation, n.id AS next ORDER BY next, via, relation LIMIT $most
    RETURN {source: via, relation: relation, target: next, next: next, depth: depth}
  }) AS x
  RETURN 'up' AS direction, x
  UNION ALL
  UNWIND reduce(found = [{next: $id, depth: 0}], step IN range(1, $depth) | found + COLLECT {
    UNWIND [x IN found WHERE x.depth = step - 1] AS x
    WITH DISTINCT x.next AS via, x.depth + 1 AS depth
    MATCH (:Document {id: via})<-[e:IMPLEMENTS|CITES|REPEALS|AMENDS]-(n:Policy)
    WITH via, depth, type(e) AS relation, n.id AS next ORDER BY next, via, relation LIMIT $most
    RETURN {source: next, relation: relation, target: via, next: next, depth: depth}
  }) AS x
  RETURN 'down' AS direction, x
}
WITH direction, x.source AS source, x.relation AS relation, x.target AS target, min(x.depth) AS depth WHERE depth > 0
MATCH (s:Document {id: source})
MATCH (t:Document {id: target})
RETURN direction, depth, source, s.title AS source_title, s.level AS source_level, s.issued_on AS source_issued_on,
  'Policy' IN labels(s) AS source_held, relation, target, t.title AS target_title, t.level AS target_level,
  t.issued_on AS target_issued_on, 'Policy' IN labels(t) AS target_held
ORDER BY direction DESC, depth, source, target, relation
