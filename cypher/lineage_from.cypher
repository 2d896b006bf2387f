// title: 几份文件的关系
// title_en: What several policies refer to
// group: lineage
// answers: 给出的每份文件（一行一个标识）落实、引用、废止、修改哪些文件，各有几处说到
// param: ids: text = 国知发管字〔2016〕101号
// columns: source, relation, target, statements
UNWIND split($ids, '\n') AS id
WITH DISTINCT id
MATCH (s:Document {id: id})-[e:IMPLEMENTS|CITES|REPEALS|AMENDS]->(t:Document)
RETURN id AS source, type(e) AS relation, t.id AS target, size(e.starts) AS statements
ORDER BY source, target, relation
