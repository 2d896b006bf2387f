// title: 认不准的引用
// title_en: References that fit several documents
// group: quality
// answers: 一份文件里可能指好几份文件的引用：为什么认不准，可能是哪些
// param: id: text = 国知发管字〔2016〕101号
// columns: id, title, document_number, reason, candidates, relation, starts, ends, texts
MATCH (:Document {id: $id})-[e:REFERS_TO]->(u:Unresolved)
RETURN u.id AS id, u.title AS title, u.document_number AS document_number, u.reason AS reason,
  coalesce(u.candidates, []) AS candidates, e.relation AS relation, e.starts AS starts, e.ends AS ends, e.texts AS texts
ORDER BY starts[0], id, relation
