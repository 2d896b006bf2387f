// title: 装入记录
// title_en: What each load changed
// answers: 每次装入的时间（世界时）、规则版本、增加和去掉的事实各有多少
// columns: id, loaded_at, rules, added, removed
MATCH (l:Load)
RETURN l.id AS id, l.loaded_at AS loaded_at, l.rules AS rules, size(coalesce(l.added, [])) AS added,
  size(coalesce(l.removed, [])) AS removed
ORDER BY toInteger(id)
