// title: 关系图上的文件
// title_en: The documents of the lineage
// group: lineage
// answers: 每份文件的层级和日期，收有正文的和只被引用的都在内；可以只要名称里含有某些字的，一次一页
// param: words: text? = ""
// param: skip: integer? = 0
// param: limit: integer? = 999999999
// columns: id, title, document_number, kind, level, issued_on, document_type, held
// kept: first 61 rows
MATCH (d:Document) WHERE $words = '' OR d.title CONTAINS $words
WITH d ORDER BY d.id SKIP $skip LIMIT $limit
RETURN d.id AS id, d.title AS title, d.document_number AS document_number, d.kind AS kind, d.level AS level,
  d.issued_on AS issued_on, d.document_type AS document_type, 'Policy' IN labels(d) AS held
ORDER BY id
