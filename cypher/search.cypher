// title: 搜索
// title_en: Search
// group: references
// answers: 名称、文号、简称或正文合乎所给文字的文件、机构和任务，最合的在前；文号怎么写、简体繁体都可以
// param: text: text = 国发[2015]71号
// param: limit: integer? = 50
// columns: kind, id, title, document_number, level, policy, policy_title, where, snippet
// The statement itself finds candidates for a full-text query; graph/questions/search.py writes that query and puts them in order;
// of each index it takes the first ones by the index's own weights; an index of which it takes none is not asked.
CALL {
  UNWIND range(1, sign($names)) AS asked
  CALL db.index.fulltext.queryNodes('document_words', $query, {limit: $names}) YIELD node
  RETURN CASE WHEN 'Policy' IN labels(node) THEN 'policy' ELSE 'document' END AS kind, node AS n, null AS p, 'names' AS place
  UNION ALL
  UNWIND range(1, sign($names)) AS asked
  CALL db.index.fulltext.queryNodes('agency_words', $query, {limit: $names}) YIELD node
  RETURN 'agency' AS kind, node AS n, null AS p, 'names' AS place
  UNION ALL
  UNWIND range(1, sign($tasks)) AS asked
  CALL db.index.fulltext.queryNodes('task_words', $query, {limit: $tasks}) YIELD node
  MATCH (above:Policy)-[:HAS_TASK]->(node)
  RETURN 'task' AS kind, node AS n, above AS p, 'names' AS place
  UNION ALL
  UNWIND range(1, sign($texts)) AS asked
  CALL db.index.fulltext.queryNodes('policy_text', $query, {limit: $texts}) YIELD node
  RETURN 'policy' AS kind, node AS n, null AS p, 'text' AS place
}
RETURN kind, n.id AS id, coalesce(n.title, n.name, n.heading) AS title, coalesce(n.document_number, p.document_number) AS document_number,
  coalesce(n.level, p.level) AS level, p.id AS policy, p.title AS policy_title, place,
  CASE WHEN place = 'text' THEN n.text_words ELSE n.words END AS words,
  coalesce(n.aliases, n.alternative_titles, []) AS other_names, 'Policy' IN labels(n) AS held
ORDER BY kind, id, place
