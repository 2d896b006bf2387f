// title: 名称里有这些字的机构
// title_en: Agencies by name
// group: agencies
// answers: 名称或别名里含有某些字的机构（或一类机构），职责多的在前，一次一页
// param: words: text = 财政
// param: skip: integer? = 0
// param: limit: integer? = 20
// columns: id, name, is_class, level, region, duties, as_one_of
// Two Chinese characters or more are looked up in the full-text index, which knows every pair of neighbours; what it can't know is sought in every name.
CALL {
  UNWIND CASE WHEN $words =~ '[一-龥]{2,}' THEN ['"' + $words + '"'] ELSE [] END AS query
  CALL db.index.fulltext.queryNodes('agency_words', query) YIELD node
  RETURN node AS a
  UNION ALL
  UNWIND CASE WHEN $words =~ '[一-龥]{2,}' THEN [] ELSE [1] END AS every
  MATCH (a:Agency)
  RETURN a
}
WITH a
WHERE a.name CONTAINS $words OR any(alias IN coalesce(a.aliases, []) WHERE alias CONTAINS $words)
WITH a, COUNT { MATCH (a)-[e:RESPONSIBLE_FOR]->() RETURN e } AS duties
ORDER BY duties DESC, a.id SKIP $skip LIMIT $limit
RETURN a.id AS id, a.name AS name, coalesce(a.is_class, false) AS is_class, a.level AS level, a.region AS region, duties,
  COUNT { MATCH (a)-[:MEMBER_OF]->(:Agency)-[e:RESPONSIBLE_FOR]->() RETURN e } AS as_one_of
ORDER BY duties DESC, id
