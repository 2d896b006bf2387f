// title: 被提到而没有正文的文件
// title_en: Documents referred to but not held
// group: references
// answers: 库里没有正文、但被别的文件提到的文件，被提到多的在前；kind 为空的是各种都要；收进正文后就不在这里了
// param: kind: text? = policy
// param: skip: integer? = 0
// param: limit: integer? = 999999999
// columns: document, title, document_number, kind, level, policies, implemented_by, example
// kept: first 300 rows
MATCH (p:Policy)-[e:IMPLEMENTS|CITES|REPEALS|AMENDS]->(d:Document)
WHERE NOT 'Policy' IN labels(d) AND (d.kind = $kind OR $kind = '')
WITH d, count(DISTINCT p.id) AS policies, sum(CASE WHEN type(e) = 'IMPLEMENTS' THEN 1 ELSE 0 END) AS implemented_by,
  min(p.id) AS example
RETURN d.id AS document, d.title AS title, d.document_number AS document_number, d.kind AS kind, d.level AS level,
  policies, implemented_by, example
ORDER BY policies DESC, implemented_by DESC, document
SKIP $skip LIMIT $limit
