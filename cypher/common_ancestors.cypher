// title: 两份文件共同的依据
// title_en: Common ancestors of two policies
// group: lineage
// answers: 两份文件都落实、引用、废止或修改的文件，直接的和经过别的文件的；depth 和 other_depth 是离两份文件的级数，近的在前
// param: id: text = 国知发管函字〔2015〕195号
// param: other: text = 国知发管字〔2015〕56号
// param: depth: integer? = 8
// columns: document, title, document_number, held, depth, other_depth
// As in lineage_up, from both.
CALL {
  UNWIND reduce(found = [{id: $id, depth: 0}], step IN range(1, $depth) | found + COLLECT {
    UNWIND [x IN found WHERE x.depth = step - 1] AS x
    MATCH (:Document {id: x.id})-[:IMPLEMENTS|CITES|REPEALS|AMENDS]->(n:Document)
    RETURN DISTINCT {id: n.id, depth: step}
  }) AS x
  RETURN x.id AS id, x.depth AS one, null AS two
  UNION ALL
  UNWIND reduce(found = [{id: $other, depth: 0}], step IN range(1, $depth) | found + COLLECT {
    UNWIND [x IN found WHERE x.depth = step - 1] AS x
    MATCH (:Document {id: x.id})-[:IMPLEMENTS|CITES|REPEALS|AMENDS]->(n:Document)
    RETURN DISTINCT {id: n.id, depth: step}
  }) AS x
  RETURN x.id AS id, null AS one, x.depth AS two
}
WITH id, min(one) AS depth, min(two) AS other_depth WHERE depth > 0 AND other_depth > 0
MATCH (d:Document {id: id})
RETURN d.id AS document, d.title AS title, d.document_number AS document_number, 'Policy' IN labels(d) AS held,
  depth, other_depth
ORDER BY depth + other_depth, depth, document
