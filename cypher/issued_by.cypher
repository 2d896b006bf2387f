// title: 一个机构发过的文件
// title_en: Policies that an agency issued
// group: agencies
// answers: 机构单独或联合发的每份文件，排第几位，同发的还有谁
// param: id: text = 国家知识产权局
// columns: policy, title, document_number, document_type, issued_on, order, jointly_with
MATCH (a:Agency {id: $id})-[e:ISSUED]->(p:Policy)
RETURN p.id AS policy, p.title AS title, p.document_number AS document_number, p.document_type AS document_type,
  p.issued_on AS issued_on, e.order AS order,
  COLLECT { MATCH (b:Agency)-[f:ISSUED]->(p) WHERE b.id <> $id RETURN b.name ORDER BY f.order, b.id } AS jointly_with
ORDER BY coalesce(issued_on, '9999'), policy
