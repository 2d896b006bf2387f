// title: 依据已经废止的文件
// title_en: Policies that rest on something repealed
// group: quality
// answers: 落实或引用了某份文件、而那份文件已被第三份文件废止的文件；早于废止的也在内，日期可以比较
// columns: policy, policy_title, issued_on, relation, document, title, repealed_by, repealed_on
MATCH (p:Policy)-[e:IMPLEMENTS|CITES]->(d:Document)<-[:REPEALS]-(q:Policy)
WHERE q.id <> p.id
RETURN p.id AS policy, p.title AS policy_title, p.issued_on AS issued_on, type(e) AS relation, d.id AS document,
  d.title AS title, q.id AS repealed_by, q.issued_on AS repealed_on
ORDER BY coalesce(issued_on, '9999'), policy, document, relation, repealed_by
