// title: 图库里有多少
// title_en: What the store holds
// group: quality
// answers: 文件、机构、任务、职责、目标和各种关系的数目；关系只数文件与文件之间的
// columns: what, n
// kept: whole
UNWIND [
  [1, 'policies', COUNT { MATCH (p:Policy) RETURN p }],
  [2, 'documents', COUNT { MATCH (d:Document) RETURN d } - COUNT { MATCH (p:Policy) RETURN p }],
  [3, 'agencies', COUNT { MATCH (a:Agency) RETURN a }],
  [4, 'tasks', COUNT { MATCH (t:Task) RETURN t }],
  [5, 'duties', COUNT { MATCH (:Agency)-[e:RESPONSIBLE_FOR]->() RETURN e }],
  [6, 'targets', COUNT { MATCH (x:Target) RETURN x }],
  [7, 'implements', COUNT { MATCH (:Policy)-[e:IMPLEMENTS]->() RETURN e }],
  [8, 'cites', COUNT { MATCH (:Policy)-[e:CITES]->() RETURN e }],
  [9, 'repeals', COUNT { MATCH (:Policy)-[e:REPEALS]->() RETURN e }],
  [10, 'amends', COUNT { MATCH (:Policy)-[e:AMENDS]->() RETURN e }],
  [11, 'unresolved', COUNT { MATCH (:Policy)-[e:REFERS_TO]->() RETURN e }]
] AS row
RETURN row[1] AS what, row[2] AS n
ORDER BY row[0]
