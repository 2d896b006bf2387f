// title: 一条关系的依据
// title_en: The evidence of one relation
// group: references
// answers: 一份文件落实、引用、废止或修改另一份文件的每一句原话，以及认出它的规则
// param: source: text = 国知发管字〔2016〕101号
// param: relation: text = IMPLEMENTS
// param: target: text = 国发〔2015〕71号
// columns: source_title, target_title, relation, starts, ends, texts, cues, rules, confidence
MATCH (p:Document {id: $source})-[e:IMPLEMENTS|CITES|REPEALS|AMENDS]->(d:Document {id: $target})
WHERE type(e) = $relation
RETURN p.title AS source_title, d.title AS target_title, type(e) AS relation, e.starts AS starts, e.ends AS ends,
  e.texts AS texts, e.cues AS cues, e.rules AS rules, e.confidence AS confidence
ORDER BY relation
