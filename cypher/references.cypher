// title: 一份文件引用了什么
// title_en: What a policy refers to
// group: references
// answers: 文件落实、引用、废止、修改的每份文件和原话；task 为空的是整份文件的，其余是任务里说到的
// param: id: text = 国知发管字〔2016〕101号
// columns: document, title, document_number, kind, held, relation, task, starts, ends, texts, cues, rules, confidence
CALL {
  MATCH (:Document {id: $id})-[e:IMPLEMENTS|CITES|REPEALS|AMENDS]->(d:Document)
  RETURN d, e, null AS task
  UNION ALL
  MATCH (:Document {id: $id})-[:HAS_TASK]->(t:Task)-[e:IMPLEMENTS|CITES|REPEALS|AMENDS]->(d:Document)
  RETURN d, e, t.id AS task
}
RETURN d.id AS document, d.title AS title, d.document_number AS document_number, d.kind AS kind,
  'Policy' IN labels(d) AS held, type(e) AS relation, task, e.starts AS starts, e.ends AS ends, e.texts AS texts,
  e.cues AS cues, e.rules AS rules, e.confidence AS confidence
ORDER BY starts[0], document, relation, coalesce(task, '')
