// title: 没有成文日期的文件
// title_en: Policies without a date
// group: quality
// answers: 收有正文、但没有读到成文日期的文件。type 是文种，空的不限；一次一页
// param: type: text? = ""
// param: skip: integer? = 0
// param: limit: integer? = 999999999
// columns: id, title, document_number, document_type, level
// kept: first 51 rows
MATCH (p:Policy)
WHERE coalesce(p.issued_on, '') = '' AND ($type = '' OR p.document_type = $type)
RETURN p.id AS id, p.title AS title, p.document_number AS document_number, p.document_type AS document_type, p.level AS level
ORDER BY id
SKIP $skip LIMIT $limit
