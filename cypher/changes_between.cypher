// title: 两次装入之间变了什么
// title_en: What changed between two loads
// group: quality
// answers: 从 after 之后到 until 为止的各次装入增加和去掉的事实（节点写作 标签:编号，边写作 类型 起点 -> 终点）
// param: after: integer? = 0
// param: until: integer? = 999999999
// columns: load, change, fact
// Loads of format 1 name their facts themselves.
CALL {
  MATCH (l:Load) WHERE toInteger(l.id) > $after AND toInteger(l.id) <= $until
  MATCH (f:LoadFacts) WHERE f.load = toInteger(l.id)
  UNWIND f.facts AS fact
  RETURN f.load AS `load`, f.change AS change, fact
  UNION ALL
  MATCH (l:Load) WHERE toInteger(l.id) > $after AND toInteger(l.id) <= $until
  UNWIND coalesce(l.added, []) AS fact
  RETURN toInteger(l.id) AS `load`, 'added' AS change, fact
  UNION ALL
  MATCH (l:Load) WHERE toInteger(l.id) > $after AND toInteger(l.id) <= $until
  UNWIND coalesce(l.removed, []) AS fact
  RETURN toInteger(l.id) AS `load`, 'removed' AS change, fact
}
RETURN `load`, change, fact
ORDER BY `load`, change, fact
