// title: 一个机构的职责一览
// title_en: An index of an agency's duties
// group: duties
// answers: 机构（或一类机构）的每项职责在哪里（place：任务，或整份文件）、出自哪份文件、什么角色，文件新的在前；不算作为某类机构之一承担的；原话等见 duty_list
// param: id: text = 国家知识产权局
// columns: place, policy, policy_title, document_number, issued_on, role, heading, nth, begins
CALL {
  MATCH (:Agency {id: $id})-[e:RESPONSIBLE_FOR]->(p:Policy)
  RETURN e, p, p.id AS place, '' AS heading, 0 AS nth
  UNION ALL
  MATCH (:Agency {id: $id})-[e:RESPONSIBLE_FOR]->(t:Task)<-[:HAS_TASK]-(p:Policy)
  RETURN e, p, t.id AS place, coalesce(t.heading, '') AS heading, t.order AS nth
}
RETURN place, p.id AS policy, p.title AS policy_title, p.document_number AS document_number, p.issued_on AS issued_on,
  e.role AS role, heading, nth, e.starts[0] AS begins
ORDER BY coalesce(issued_on, '0') DESC, policy, nth, begins, role
