// title: 同名的文件
// title_en: Documents of one title
// group: quality
// answers: 名称相同而文号或机关不同的文件，按名称排在一起：是两份文件，还是一份没有认出来
// columns: title, documents, numbers, held
MATCH (d:Document) WHERE d.title IS NOT NULL
WITH d.title AS title, collect(d) AS same WHERE size(same) > 1
UNWIND same AS d
WITH title, d ORDER BY d.id
WITH title, collect(d) AS same
RETURN title, [d IN same | d.id] AS documents, [d IN same | coalesce(d.document_number, '')] AS numbers,
  [d IN same | 'Policy' IN labels(d)] AS held
ORDER BY title
