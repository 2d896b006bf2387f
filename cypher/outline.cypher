// title: 文件的提纲
// title_en: The outline of a policy
// group: duties
// answers: 文件的每一条：序号、标题、种类、上一级和原文中的起止，按原文的先后
// param: id: text = 国知发管字〔2016〕101号
// columns: task, parent, number, heading, kind, order, start, end
MATCH (:Document {id: $id})-[:HAS_TASK]->(t:Task)
OPTIONAL MATCH (t)-[:PART_OF]->(above:Task)
RETURN t.id AS task, above.id AS parent, t.number AS number, t.heading AS heading, t.kind AS kind, t.order AS order,
  t.start AS `start`, t.end AS end
ORDER BY order, task
