// title: 全部认不准的引用
// title_en: All references that fit several documents
// group: quality
// answers: 库里每一处认不准的引用：原话怎么叫它、为什么认不准、可能是哪些
// columns: policy, policy_title, id, title, document_number, relation, reason, candidates, starts, ends, texts
MATCH (p:Policy)-[e:REFERS_TO]->(u:Unresolved)
RETURN p.id AS policy, p.title AS policy_title, u.id AS id, u.title AS title, u.document_number AS document_number,
  e.relation AS relation, u.reason AS reason, coalesce(u.candidates, []) AS candidates, e.starts AS starts,
  e.ends AS ends, e.texts AS texts
ORDER BY policy, starts[0], id, relation
