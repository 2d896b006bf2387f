// title: 一份文件的抽取记录
// title_en: The extraction record of a policy
// group: quality
// answers: 从这份文件读出的记录（JSON 文本），其中有文号、机关、日期等各项出自原文何处
// param: id: text = 国知发管字〔2016〕101号
// columns: record
MATCH (p:Document {id: $id}) WHERE p:Policy
RETURN coalesce(p.record, '') AS record
ORDER BY record
