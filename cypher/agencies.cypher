// title: 全部机构
// title_en: All agencies
// group: agencies
// answers: 每个机构（或每类机构）有几项职责，出自几份文件，发过几份文件；as_one_of 是作为某类机构之一承担的项数；可以只要名称里含有某些字的，一次一页
// param: words: text? = ""
// param: skip: integer? = 0
// param: limit: integer? = 999999999
// columns: id, name, is_class, level, region, aliases, duties, as_one_of, policies, issued
// kept: first 300 rows
// Only the duties, which order the rows, are counted for all.
MATCH (a:Agency) WHERE $words = '' OR a.name CONTAINS $words
WITH a, COUNT { MATCH (a)-[e:RESPONSIBLE_FOR]->() RETURN e } AS duties
ORDER BY duties DESC, a.id SKIP $skip LIMIT $limit
RETURN a.id AS id, a.name AS name, coalesce(a.is_class, false) AS is_class, a.level AS level, a.region AS region,
  coalesce(a.aliases, []) AS aliases, duties,
  COUNT { MATCH (a)-[:MEMBER_OF]->(:Agency)-[e:RESPONSIBLE_FOR]->() RETURN e } AS as_one_of,
  COUNT {
    MATCH (a)-[:RESPONSIBLE_FOR]->(:Task)<-[:HAS_TASK]-(p:Policy) RETURN p
    UNION
    MATCH (a)-[:RESPONSIBLE_FOR]->(p:Policy) RETURN p
  } AS policies,
  COUNT { MATCH (a)-[e:ISSUED]->(:Policy) RETURN e } AS issued
ORDER BY duties DESC, id
