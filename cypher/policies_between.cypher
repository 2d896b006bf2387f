// title: 两个月之间的文件
// title_en: Policies between two months
// group: references
// answers: 从 from 到 to（都是 2016-12 这样的月份，包括在内）成文的、收有正文的文件，早的在前；只写明年份的算在七月，没有日期的见 policies_undated。type 是文种，levels 是层级（几个之间用空格，- 是没有层级的）；空的不限
// param: from: text? = 2016-01
// param: to: text? = 2018-12, empty = 9999
// param: type: text? = ""
// param: levels: text? = ""
// param: skip: integer? = 0
// param: limit: integer? = 400
// columns: id, title, document_number, document_type, level, issued_on
// The index finds those of these months (the embedded engine asks it only for bounds that are parameters as they stand); only the rows
// of this page are looked into.
MATCH (p:Policy)
WHERE p.month >= $from AND p.month <= $to
  AND ($type = '' OR p.document_type = $type) AND ($levels = '' OR coalesce(p.level, '-') IN split($levels, ' '))
WITH p, p.id AS id, p.issued_on AS issued_on ORDER BY issued_on, id SKIP $skip LIMIT $limit
RETURN id, p.title AS title, p.document_number AS document_number, p.document_type AS document_type, p.level AS level, issued_on
ORDER BY issued_on, id
