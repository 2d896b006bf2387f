// title: 文件之间的关系
// title_en: Who carries out or cites whom
// group: lineage
// answers: 收有正文的文件与它落实、引用、废止、修改的文件，各有几处说到
// columns: source, source_title, relation, target, target_title, statements
MATCH (p:Policy)-[e:IMPLEMENTS|CITES|REPEALS|AMENDS]->(d:Document)
RETURN p.id AS source, p.title AS source_title, type(e) AS relation, d.id AS target, d.title AS target_title,
  size(e.starts) AS statements
ORDER BY source, target, relation
