// title: 装入记录
// title_en: What each load changed
// group: quality
// answers: 每次装入：规则版本、增加和去掉的事实各有多少（时间在 Load 节点的 loaded_at 里）
// columns: id, rules, added, removed
// Loads of format 1 name their facts themselves.
MATCH (l:Load)
RETURN l.id AS id, l.rules AS rules, coalesce(l.facts_added, size(coalesce(l.added, []))) AS added,
  coalesce(l.facts_removed, size(coalesce(l.removed, []))) AS removed
ORDER BY toInteger(id)
