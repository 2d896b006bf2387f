// title: 一份文件和它的依据是否仍然有效
// title_en: Whether a document and what it rests on still stand
// group: lineage
// answers: 先是文件本身，再是它直接引用的和逐级落实的文件：施行和失效日期，谁废止或修改了它、原话；没有谁废止或修改的也有一行，change 为空。depth 是级数，via 是落实或引用它的下一级，relation 是怎样依据它
// param: id: text = 国知发管字〔2016〕101号
// param: depth: integer? = 8
// columns: depth, document, title, document_number, held, issued_on, effective_on, expires_on, via, relation, change, by, by_title, by_issued_on, by_effective_on, starts, ends, texts, cues
// As in lineage_up, over IMPLEMENTS; what is only cited counts one step up: whoever cites a law rests on nothing that law cites.
UNWIND reduce(found = [{id: $id, depth: 0, via: '', relation: ''}], step IN range(1, $depth) | found + COLLECT {
  UNWIND [x IN found WHERE x.depth = step - 1 AND x.relation <> 'CITES'] AS x
  WITH DISTINCT x.id AS via, x.depth + 1 AS depth
  MATCH (:Document {id: via})-[e:IMPLEMENTS|CITES]->(n:Document)
  WHERE type(e) = 'IMPLEMENTS' OR depth = 1
  RETURN DISTINCT {id: n.id, depth: depth, via: via, relation: type(e)}
}) AS x
WITH x ORDER BY x.depth, x.relation DESC, x.via
WITH x.id AS id, collect(x)[0] AS x
MATCH (d:Document {id: id})
OPTIONAL MATCH (d)<-[e:REPEALS|AMENDS]-(q:Policy) WHERE q.id <> d.id
RETURN x.depth AS depth, d.id AS document, d.title AS title, d.document_number AS document_number,
  'Policy' IN labels(d) AS held, d.issued_on AS issued_on, d.effective_on AS effective_on, d.expires_on AS expires_on,
  x.via AS via, x.relation AS relation, type(e) AS change, q.id AS by, q.title AS by_title,
  q.issued_on AS by_issued_on, q.effective_on AS by_effective_on, coalesce(e.starts, []) AS starts,
  coalesce(e.ends, []) AS ends, coalesce(e.texts, []) AS texts, coalesce(e.cues, []) AS cues
ORDER BY depth, document, coalesce(change, ''), coalesce(by, '')
