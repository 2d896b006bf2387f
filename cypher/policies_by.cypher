// title: 文件按层级、年份、文种、发文机关各几份
// title_en: Policies by level, year, type and issuer
// group: references
// answers: 各有几份：what 是 level、year、type、issuer 之一，value 是它的一个值（发文机关是标识，name 是名称），policies 是几份收有正文的文件；没有写明的不算。limit 是每种最多给几个，多的在前
// param: limit: integer? = 999999999
// columns: what, value, name, policies
// kept: limit = 8
// kept: limit = 40
// kept: limit = 300
CALL {
  CALL {
    MATCH (p:Policy) WHERE p.level IS NOT NULL
    RETURN p.level AS value, count(p) AS policies
  }
  RETURN 'level' AS what, value, value AS name, policies ORDER BY policies DESC, value LIMIT $limit
  UNION ALL
  CALL {
    MATCH (p:Policy) WHERE p.issued_on IS NOT NULL
    RETURN left(p.issued_on, 4) AS value, count(p) AS policies
  }
  RETURN 'year' AS what, value, value AS name, policies ORDER BY policies DESC, value LIMIT $limit
  UNION ALL
  CALL {
    MATCH (p:Policy) WHERE p.document_type IS NOT NULL
    RETURN p.document_type AS value, count(p) AS policies
  }
  RETURN 'type' AS what, value, value AS name, policies ORDER BY policies DESC, value LIMIT $limit
  UNION ALL
  CALL {
    MATCH (a:Agency)
    RETURN a, COUNT { MATCH (a)-[e:ISSUED]->() RETURN e } AS policies
  }
  WITH a, policies WHERE policies > 0
  RETURN 'issuer' AS what, a.id AS value, a.name AS name, policies ORDER BY policies DESC, value LIMIT $limit
}
RETURN what, value, name, policies
ORDER BY what, policies DESC, value
