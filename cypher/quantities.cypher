// title: 各文件对同一指标的要求
// title_en: Quantities by metric across policies
// group: targets
// answers: 指标名里含有这些字的可以数的目标：数值、单位、期限，出自哪份文件、原话；同名的指标排在一起
// param: metric: text = 培训
// columns: metric, comparator, value, value_to, unit, change, baseline, due, policy, policy_title, level, issued_on, task, target, starts, ends, texts
MATCH (x:Target) WHERE x.metric CONTAINS $metric AND x.kind = 'quantity'
CALL {
  WITH x
  MATCH (x)<-[e:SETS]-(p:Policy)
  RETURN p, null AS t, e
  UNION ALL
  WITH x
  MATCH (x)<-[e:SETS]-(t:Task)<-[:HAS_TASK]-(p:Policy)
  RETURN p, t, e
}
RETURN x.metric AS metric, x.comparator AS comparator, x.value AS value, x.value_to AS value_to, x.unit AS unit,
  x.change AS change, x.baseline AS baseline, x.due AS due, p.id AS policy, p.title AS policy_title, p.level AS level,
  p.issued_on AS issued_on, t.id AS task, x.id AS target, e.starts AS starts, e.ends AS ends, e.texts AS texts
ORDER BY metric, coalesce(issued_on, '9999'), policy, starts[0], target, coalesce(task, '')
