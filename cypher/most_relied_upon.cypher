// title: 被依据最多的文件
// title_en: The most relied-upon documents
// group: lineage
// answers: 每份文件被几份文件落实、引用、修改、废止；落实多的在前
// param: least: integer? = 1
// columns: document, title, document_number, level, held, implemented_by, cited_by, amended_by, repealed_by
MATCH (d:Document)
WITH d, COUNT { MATCH (d)<-[:IMPLEMENTS]-(p:Policy) RETURN p } AS implemented_by,
  COUNT { MATCH (d)<-[:CITES]-(p:Policy) RETURN p } AS cited_by,
  COUNT { MATCH (d)<-[:AMENDS]-(p:Policy) RETURN p } AS amended_by,
  COUNT { MATCH (d)<-[:REPEALS]-(p:Policy) RETURN p } AS repealed_by
WHERE implemented_by + cited_by + amended_by + repealed_by >= $least
RETURN d.id AS document, d.title AS title, d.document_number AS document_number, d.level AS level,
  'Policy' IN labels(d) AS held, implemented_by, cited_by, amended_by, repealed_by
ORDER BY implemented_by DESC, cited_by DESC, amended_by DESC, repealed_by DESC, document
