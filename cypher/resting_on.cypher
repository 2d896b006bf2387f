// title: 哪些文件以它为依据
// title_en: Policies that rest on a directive
// group: lineage
// answers: 落实这份文件的文件，以及再落实那些文件的文件；depth 是经过的级数，via 是上一级（相同级数有几份时取编号在前的）
// param: id: text = 国发〔2015〕71号
// param: depth: integer? = 8
// columns: depth, policy, title, document_number, level, region, issued_on, via
// As in lineage_paths, over IMPLEMENTS alone.
UNWIND reduce(found = [{id: $id, depth: 0, via: ''}], step IN range(1, $depth) | found + COLLECT {
  UNWIND [x IN found WHERE x.depth = step - 1] AS x
  WITH DISTINCT x.id AS via, x.depth + 1 AS depth
  MATCH (:Document {id: via})<-[:IMPLEMENTS]-(n:Policy)
  RETURN DISTINCT {id: n.id, depth: depth, via: via}
}) AS x
WITH x.id AS id, x.depth AS depth, min(x.via) AS via ORDER BY depth
WITH id, min(depth) AS depth, collect(via)[0] AS via WHERE depth > 0
MATCH (p:Document {id: id})
RETURN depth, id AS policy, p.title AS title, p.document_number AS document_number, p.level AS level,
  p.region AS region, p.issued_on AS issued_on, via
ORDER BY depth, coalesce(issued_on, '9999'), policy
