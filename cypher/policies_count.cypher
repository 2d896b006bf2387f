// title: 合乎条件的文件有几份
// title_en: How many policies fit
// group: references
// answers: 收有正文的文件里，合乎层级、发文机关（标识）、年份、文种、名称用字的有几份；条件同 policies，空的不限
// param: level: text? = ""
// param: issuer: text? = ""
// param: year: text? = ""
// param: type: text? = ""
// param: words: text? = ""
// columns: policies
// kept: whole
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
RETURN count(p) AS policies
ORDER BY policies
