// title: 有文件落实的文件
// title_en: Policies that others implement
// group: lineage
// answers: 收有正文、又有别的文件落实的文件，落实它的多的在前；一次一页
// param: skip: integer? = 0
// param: limit: integer? = 999999999
// columns: document, title, document_number, level, issued_on, policies
// kept: first 101 rows
MATCH (p:Policy)-[:IMPLEMENTS]->(d:Policy) WHERE p.id <> d.id
WITH d, count(DISTINCT p.id) AS policies ORDER BY policies DESC, d.id SKIP $skip LIMIT $limit
RETURN d.id AS document, d.title AS title, d.document_number AS document_number, d.level AS level, d.issued_on AS issued_on,
  policies
ORDER BY policies DESC, document
