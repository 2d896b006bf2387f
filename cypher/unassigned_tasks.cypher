// title: 没有写明由谁负责的任务
// title_en: Tasks with no one responsible
// group: duties
// answers: 一份文件里没有任何机构负责的任务，它下面的条目和上面的条目里也没有；inside 是上一级条目
// param: id: text = 国知发管字〔2016〕101号
// columns: task, number, heading, inside, start, end
MATCH (:Document {id: $id})-[:HAS_TASK]->(t:Task {kind: 'task'})
WHERE NOT EXISTS { MATCH (t)<-[:RESPONSIBLE_FOR]-(:Agency) }
  AND NOT EXISTS { MATCH (t)<-[:PART_OF*1..6]-(:Task)<-[:RESPONSIBLE_FOR]-(:Agency) }
  AND NOT EXISTS { MATCH (t)-[:PART_OF*1..6]->(:Task)<-[:RESPONSIBLE_FOR]-(:Agency) }
OPTIONAL MATCH (t)-[:PART_OF]->(u:Task)
RETURN t.id AS task, t.number AS number, t.heading AS heading, u.id AS inside, t.start AS `start`, t.end AS end
ORDER BY `start`, task
