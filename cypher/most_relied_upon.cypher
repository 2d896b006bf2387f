// title: 被依据最多的文件
// title_en: The most relied-upon documents
// group: lineage
// answers: 每份文件被几份文件落实、引用、修改、废止；落实多的在前
// param: least: integer? = 1
// param: limit: integer? = 100
// columns: document, title, document_number, level, held, implemented_by, cited_by, amended_by, repealed_by
// kept: first 100 rows
MATCH (:Policy)-[e:IMPLEMENTS|CITES|REPEALS|AMENDS]->(d:Document)
WITH d, count(e) AS relations, sum(CASE type(e) WHEN 'IMPLEMENTS' THEN 1 ELSE 0 END) AS implemented_by,
  sum(CASE type(e) WHEN 'CITES' THEN 1 ELSE 0 END) AS cited_by,
  sum(CASE type(e) WHEN 'AMENDS' THEN 1 ELSE 0 END) AS amended_by,
  sum(CASE type(e) WHEN 'REPEALS' THEN 1 ELSE 0 END) AS repealed_by
WHERE relations >= $least
RETURN d.id AS document, d.title AS title, d.document_number AS document_number, d.level AS level,
  'Policy' IN labels(d) AS held, implemented_by, cited_by, amended_by, repealed_by
ORDER BY implemented_by DESC, cited_by DESC, amended_by DESC, repealed_by DESC, document
LIMIT $limit
