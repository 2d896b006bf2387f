// title: 几份文件的原文
// title_en: The texts of several policies
// group: references
// answers: 给出的每份文件（一行一个标识）的名称、文号、原文和正文在其中的起止；没有收录原文的不在其中
// param: ids: text = 国知发管字〔2015〕56号
// columns: id, title, document_number, text, body_start, body_end
UNWIND split($ids, '\n') AS one
WITH DISTINCT one
MATCH (p:Document {id: one}) WHERE p:Policy
RETURN p.id AS id, p.title AS title, p.document_number AS document_number, p.text AS text, p.body_start AS body_start, p.body_end AS body_end
ORDER BY id
