// title: 各层级之间的关系数
// title_en: Relations between levels
// group: lineage
// answers: 一个层级的文件落实、引用、废止、修改另一个层级的文件，共有几条关系；没有写明层级的为空
// columns: source_level, relation, target_level, relations
MATCH (p:Policy)-[e:IMPLEMENTS|CITES|REPEALS|AMENDS]->(d:Document)
RETURN p.level AS source_level, type(e) AS relation, d.level AS target_level, count(e) AS relations
ORDER BY coalesce(source_level, ''), relation, coalesce(target_level, '')
