// title: 几份文件的名片
// title_en: Several documents
// group: lineage
// answers: 给出的每份文件（一行一个标识）的名称、文号、层级、日期、发文机关；收有正文的和只被引用的都查得到
// param: ids: text = 国发〔2015〕32号
// columns: id, title, document_number, kind, level, issued_on, document_type, held, issuers
UNWIND split($ids, '\n') AS one
WITH DISTINCT one
MATCH (d:Document {id: one})
RETURN d.id AS id, d.title AS title, d.document_number AS document_number, d.kind AS kind, d.level AS level,
  d.issued_on AS issued_on, d.document_type AS document_type, 'Policy' IN labels(d) AS held,
  COLLECT { MATCH (a:Agency)-[i:ISSUED]->(d) RETURN a.name ORDER BY i.order, a.id } AS issuers
ORDER BY id
