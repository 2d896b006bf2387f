// title: 图库里有多少
// title_en: What the store holds
// group: quality
// answers: 文件、机构、任务、职责、目标和各种关系的数目；关系只数文件与文件之间的
// columns: what, n
UNWIND [
  ['policies', COUNT { MATCH (p:Policy) RETURN p }],
  ['documents', COUNT { MATCH (d:Document) WHERE NOT d:Policy RETURN d }],
  ['agencies', COUNT { MATCH (a:Agency) RETURN a }],
  ['tasks', COUNT { MATCH (t:Task) RETURN t }],
  ['duties', COUNT { MATCH (:Agency)-[e:RESPONSIBLE_FOR]->() RETURN e }],
  ['targets', COUNT { MATCH (x:Target) RETURN x }],
  ['implements', COUNT { MATCH (:Policy)-[e:IMPLEMENTS]->(:Document) RETURN e }],
  ['cites', COUNT { MATCH (:Policy)-[e:CITES]->(:Document) RETURN e }],
  ['repeals', COUNT { MATCH (:Policy)-[e:REPEALS]->(:Document) RETURN e }],
  ['amends', COUNT { MATCH (:Policy)-[e:AMENDS]->(:Document) RETURN e }],
  ['unresolved', COUNT { MATCH (:Policy)-[e:REFERS_TO]->(:Unresolved) RETURN e }]
] AS row
RETURN row[0] AS what, row[1] AS n
