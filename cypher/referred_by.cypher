// title: 谁引用了它
// title_en: Who refers to a document
// group: references
// answers: 落实、引用、废止、修改这份文件的每份文件和原话；可以只要一种关系（IMPLEMENTS 等）的，一次一页（总数见 relations_of）
// param: id: text = 国发〔2015〕32号
// param: relation: text? = ""
// param: skip: integer? = 0
// param: limit: integer? = 999999999
// columns: policy, policy_title, policy_number, issued_on, relation, starts, ends, texts, cues
// kept: first 51 rows, id = each document of most_relied_upon
MATCH (p:Policy)-[e:IMPLEMENTS|CITES|REPEALS|AMENDS]->(:Document {id: $id})
WHERE $relation = '' OR type(e) = $relation
WITH p, e ORDER BY coalesce(p.issued_on, '9999'), p.id, type(e) SKIP $skip LIMIT $limit
RETURN p.id AS policy, p.title AS policy_title, p.document_number AS policy_number, p.issued_on AS issued_on,
  type(e) AS relation, e.starts AS starts, e.ends AS ends, e.texts AS texts, e.cues AS cues
ORDER BY coalesce(issued_on, '9999'), policy, relation
