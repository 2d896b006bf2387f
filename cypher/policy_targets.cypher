// title: 一份文件提出的目标
// title_en: The targets that a policy sets
// group: targets
// answers: 可以数的目标和有期限的事项：指标、数值、单位、期限和原话；task 为空的是对整份文件说的
// param: id: text = 国知发管字〔2016〕101号
// columns: task, target, kind, metric, comparator, value, value_to, unit, change, baseline, due, due_date, starts, ends, texts, rules
CALL {
  MATCH (:Document {id: $id})-[e:SETS]->(x:Target)
  RETURN null AS task, x, e
  UNION ALL
  MATCH (:Document {id: $id})-[:HAS_TASK]->(t:Task)-[e:SETS]->(x:Target)
  RETURN t.id AS task, x, e
}
RETURN task, x.id AS target, x.kind AS kind, x.metric AS metric, x.comparator AS comparator, x.value AS value,
  x.value_to AS value_to, x.unit AS unit, x.change AS change, x.baseline AS baseline, x.due AS due,
  x.due_date AS due_date, e.starts AS starts, e.ends AS ends, e.texts AS texts, e.rules AS rules
ORDER BY starts[0], target, coalesce(task, '')
