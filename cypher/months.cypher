// title: 各层级逐月的文件数
// title_en: Policies by level and month
// group: references
// answers: 每个层级每个月成文的、收有正文的文件有几份；只写明年份的算在七月，没有层级的为空，没有日期的不算。type 是文种，空的不限
// param: type: text? = ""
// columns: level, month, policies
// kept: whole
MATCH (p:Policy) WHERE p.month IS NOT NULL AND ($type = '' OR p.document_type = $type)
RETURN p.level AS level, p.month AS month, count(*) AS policies
ORDER BY coalesce(level, ''), month
