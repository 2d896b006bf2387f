// title: 一份文件
// title_en: One document
// group: lineage
// answers: 一份文件的名称、文号、层级、日期、机关；收有正文的和只被引用的都查得到，用以前的标识也查得到
// param: id: text = 国发〔2015〕32号
// columns: id, title, document_number, kind, level, alternative_titles, former_ids, held, document_type, issued_on, region, effective_on, expires_on, file, sha256, issuers, addressees
// Former ids are sought only where no document has the id today.
OPTIONAL MATCH (known:Document {id: $id})
CALL {
  WITH known
  WITH known WHERE known IS NOT NULL
  RETURN known AS d
  UNION ALL
  WITH known
  WITH known WHERE known IS NULL
  MATCH (d:Document) WHERE $id IN d.former_ids
  RETURN d
}
WITH d ORDER BY d.id LIMIT 1
RETURN d.id AS id, d.title AS title, d.document_number AS document_number, d.kind AS kind, d.level AS level,
  coalesce(d.alternative_titles, []) AS alternative_titles, coalesce(d.former_ids, []) AS former_ids,
  'Policy' IN labels(d) AS held, d.document_type AS document_type, d.issued_on AS issued_on, d.region AS region,
  d.effective_on AS effective_on, d.expires_on AS expires_on, d.file AS file, d.sha256 AS sha256,
  COLLECT { MATCH (a:Agency)-[i:ISSUED]->(d) RETURN a.name ORDER BY i.order, a.id } AS issuers,
  COLLECT { MATCH (d)-[i:ADDRESSED_TO]->(a:Agency) RETURN a.name ORDER BY i.order, a.id } AS addressees
ORDER BY id
