// title: 最近一次装入
// title_en: The newest load
// group: quality
// answers: 最近一次装入的编号、规则版本；没有装入过就没有行
// columns: id, rules
// Only small properties: a load of format 1 names all facts that it brought.
MATCH (l:Load)
RETURN l.id AS id, l.rules AS rules
ORDER BY toInteger(id) DESC
LIMIT 1
