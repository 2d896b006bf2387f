// title: 名称里有这些字的机构
// title_en: Agencies by name
// group: agencies
// answers: 名称或别名里含有某些字的机构（或一类机构），职责多的在前；不写字就是全部，一次一页
// param: words: text? = ""
// param: skip: integer? = 0
// param: limit: integer? = 20
// columns: id, name, is_class, level, region, duties, as_one_of
MATCH (a:Agency)
WHERE $words = '' OR a.name CONTAINS $words OR any(alias IN coalesce(a.aliases, []) WHERE alias CONTAINS $words)
WITH a, COUNT { MATCH (a)-[e:RESPONSIBLE_FOR]->() RETURN e } AS duties
ORDER BY duties DESC, a.id SKIP $skip LIMIT $limit
RETURN a.id AS id, a.name AS name, coalesce(a.is_class, false) AS is_class, a.level AS level, a.region AS region, duties,
  COUNT { MATCH (a)-[:MEMBER_OF]->(:Agency)-[e:RESPONSIBLE_FOR]->() RETURN e } AS as_one_of
ORDER BY duties DESC, id
