// title: 文件的原文
// title_en: The text of a policy
// group: references
// answers: 原文（字符位置都以它为准）和正文在其中的起止
// param: id: text = 国知发管字〔2015〕56号
// columns: text, body_start, body_end, file, sha256
MATCH (p:Document {id: $id}) WHERE p:Policy
RETURN p.text AS text, p.body_start AS body_start, p.body_end AS body_end, p.file AS file, p.sha256 AS sha256
ORDER BY p.id
