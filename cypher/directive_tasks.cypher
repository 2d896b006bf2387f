// title: 一份文件的任务和落实它的文件
// title_en: A directive's tasks and the policies that implement it
// group: lineage
// answers: 先是文件的每一项任务（agencies 是负责的机构），再是落实它的每份文件（agencies 是发文机关，through 是那份文件里落实它的条目）
// param: id: text = 国知发管字〔2016〕101号
// columns: kind, id, number, title, issued_on, agencies, through
CALL {
  MATCH (:Document {id: $id})-[:HAS_TASK]->(t:Task {kind: 'task'})
  RETURN 'task' AS kind, t.order AS place, t.id AS id, t.number AS number, t.heading AS title, null AS issued_on,
    COLLECT { MATCH (a:Agency)-[:RESPONSIBLE_FOR]->(t) RETURN DISTINCT a.name AS name ORDER BY name } AS agencies,
    [] AS through
  UNION ALL
  MATCH (d:Document {id: $id})<-[:IMPLEMENTS]-(p:Policy)
  RETURN 'policy' AS kind, 0 AS place, p.id AS id, p.document_number AS number, p.title AS title,
    p.issued_on AS issued_on,
    COLLECT { MATCH (a:Agency)-[i:ISSUED]->(p) RETURN a.name AS name ORDER BY i.order, a.id } AS agencies,
    COLLECT { MATCH (p)-[:HAS_TASK]->(u:Task)-[:IMPLEMENTS]->(d) RETURN u.id AS id ORDER BY u.order, u.id } AS through
}
RETURN kind, id, number, title, issued_on, agencies, through
ORDER BY kind DESC, place, coalesce(issued_on, '9999'), id
