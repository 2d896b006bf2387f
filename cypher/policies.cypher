// title: 全部文件
// title_en: All policies
// group: references
// answers: 每份收有正文的文件：名称、文号、机关、日期，以及任务、职责、目标、引用的数目；可以只要某一层级、发文机关（标识）、年份、文种、名称里含有某些字的，一次一页（总数见 policies_count）
// param: level: text? = ""
// param: issuer: text? = ""
// param: year: text? = ""
// param: type: text? = ""
// param: words: text? = ""
// param: skip: integer? = 0
// param: limit: integer? = 999999999
// columns: id, title, document_number, document_type, level, region, issued_on, issuers, file, tasks, duties, targets, references
// kept: first 300 rows
// The numbers are counted behind the LIMIT: of the page alone.
CALL {
  MATCH (p:Policy) WHERE $issuer = ''
  RETURN p
  UNION ALL
  MATCH (:Agency {id: $issuer})-[:ISSUED]->(p:Policy)
  RETURN p
}
WITH p
WHERE ($level = '' OR p.level = $level) AND ($year = '' OR left(p.issued_on, 4) = $year)
  AND ($type = '' OR p.document_type = $type) AND ($words = '' OR p.title CONTAINS $words)
WITH p, coalesce(p.issued_on, '9999') AS day, p.id AS id ORDER BY day, id SKIP $skip LIMIT $limit
RETURN p.id AS id, p.title AS title, p.document_number AS document_number, p.document_type AS document_type,
  p.level AS level, p.region AS region, p.issued_on AS issued_on,
  COLLECT { MATCH (a:Agency)-[i:ISSUED]->(p) RETURN a.name ORDER BY i.order, a.id } AS issuers,
  p.file AS file,
  COUNT { MATCH (p)-[:HAS_TASK]->(t:Task) RETURN t } AS tasks,
  COUNT { MATCH (p)<-[e:RESPONSIBLE_FOR]-(:Agency) RETURN e }
    + COUNT { MATCH (p)-[:HAS_TASK]->(:Task)<-[e:RESPONSIBLE_FOR]-(:Agency) RETURN e } AS duties,
  COUNT { MATCH (p)-[:SETS]->(x:Target) RETURN x }
    + COUNT { MATCH (p)-[:HAS_TASK]->(:Task)-[:SETS]->(x:Target) RETURN x } AS targets,
  COUNT { MATCH (p)-[e:IMPLEMENTS|CITES|REPEALS|AMENDS]->(:Document) RETURN e } AS references
ORDER BY coalesce(issued_on, '9999'), id
