// title: 一些节点各是什么
// title_en: What some nodes are
// group: lineage
// answers: 所给每个节点（keys，之间用 | 隔开，写作 种类:标识，例如 Agency:国家知识产权局）的名称、序号或文号、层级、日期，目标的数值，任务和目标所在的文件；没有的节点没有行
// param: keys: text = Document:国知发管字〔2016〕101号
// columns: kind, id, title, number, level, document_kind, held, issued_on, is_class, policy, start, end, target_kind, value, value_to, unit, comparator, change, baseline, due
UNWIND split($keys, '|') AS key
WITH DISTINCT split(key, ':')[0] AS kind, substring(key, size(split(key, ':')[0]) + 1) AS id
CALL {
  WITH kind, id
  WITH id WHERE kind = 'Document'
  MATCH (n:Document {id: id}) RETURN n, null AS policy, null AS evidence
  UNION ALL
  WITH kind, id
  WITH id WHERE kind = 'Agency'
  MATCH (n:Agency {id: id}) RETURN n, null AS policy, null AS evidence
  UNION ALL
  WITH kind, id
  WITH id WHERE kind = 'Task'
  MATCH (n:Task {id: id})<-[:HAS_TASK]-(p:Document) RETURN n, p.id AS policy, null AS evidence
  UNION ALL
  WITH kind, id
  WITH id WHERE kind = 'Target'
  MATCH (n:Target {id: id})<-[e:SETS]-(:Task)<-[:HAS_TASK]-(p:Document) RETURN n, p.id AS policy, e AS evidence
  UNION ALL
  WITH kind, id
  WITH id WHERE kind = 'Target'
  MATCH (n:Target {id: id})<-[e:SETS]-(p:Document) RETURN n, p.id AS policy, e AS evidence
}
RETURN kind, n.id AS id, coalesce(n.title, n.name, n.heading, n.metric) AS title, coalesce(n.document_number, n.number) AS number,
  n.level AS level, CASE kind WHEN 'Document' THEN n.kind END AS document_kind, 'Policy' IN labels(n) AS held, n.issued_on AS issued_on,
  coalesce(n.is_class, false) AS is_class, policy, coalesce(n.start, evidence.starts[0]) AS `start`, coalesce(n.end, evidence.ends[0]) AS end,
  CASE kind WHEN 'Target' THEN n.kind END AS target_kind, n.value AS value, n.value_to AS value_to, n.unit AS unit,
  n.comparator AS comparator, n.change AS change, n.baseline AS baseline, n.due AS due
ORDER BY kind, id
