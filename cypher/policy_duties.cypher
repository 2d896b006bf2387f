// title: 一份文件规定的职责
// title_en: The duties that a policy lays down
// group: duties
// answers: 哪个机构（或哪类机构）负责哪一条，牵头、负责还是配合，必须还是可以，原话是什么；task 为空的是对整份文件说的
// param: id: text = 国知发管字〔2016〕101号
// columns: task, agency, agency_name, is_class, role, obligation, starts, ends, texts, cues, rules, confidence
CALL {
  MATCH (:Document {id: $id})<-[e:RESPONSIBLE_FOR]-(a:Agency)
  RETURN null AS task, 0 AS place, a, e
  UNION ALL
  MATCH (:Document {id: $id})-[:HAS_TASK]->(t:Task)<-[e:RESPONSIBLE_FOR]-(a:Agency)
  RETURN t.id AS task, t.order AS place, a, e
}
RETURN task, a.id AS agency, a.name AS agency_name, coalesce(a.is_class, false) AS is_class, e.role AS role,
  e.obligation AS obligation, e.starts AS starts, e.ends AS ends, e.texts AS texts, e.cues AS cues, e.rules AS rules,
  e.confidence AS confidence
ORDER BY place, starts[0], agency, role
