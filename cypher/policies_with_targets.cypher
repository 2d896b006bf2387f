// title: 定有目标的文件
// title_en: Policies that set targets
// group: targets
// answers: 定有目标或期限的、收有正文的文件，新的在前，没有日期的在最后；一次一页
// param: skip: integer? = 0
// param: limit: integer? = 999999999
// columns: id, title, document_number, issued_on
// kept: first 300 rows
// A target's id is that of its policy, @ and a number: the embedded engine took 78 s to find 21,000 policies through their edges.
MATCH (x:Target)
WITH x.id AS name
WITH DISTINCT left(name, size(name) - size(last(split(name, '@'))) - 1) AS policy
MATCH (p:Document {id: policy})
WITH p, coalesce(p.issued_on, '') AS day, p.id AS id ORDER BY day DESC, id SKIP $skip LIMIT $limit
RETURN id, p.title AS title, p.document_number AS document_number, p.issued_on AS issued_on
ORDER BY coalesce(issued_on, '') DESC, id
