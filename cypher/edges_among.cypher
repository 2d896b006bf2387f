// title: 一些节点之间的关系
// title_en: The edges among some nodes
// group: lineage
// answers: 所给节点（keys，之间用 | 隔开，写作 种类:标识）两两之间的每条关系；roles 是负责的机构的角色
// param: keys: text = Document:国知发管字〔2016〕101号|Agency:国家知识产权局
// columns: source_kind, source, relation, target_kind, target, roles
// Every edge is sought from the end that a single text bounds: a ministry issues tens of thousands of policies, a policy has few issuers.
WITH split($keys, '|') AS keys
UNWIND keys AS key
WITH DISTINCT keys, split(key, ':')[0] AS kind, substring(key, size(split(key, ':')[0]) + 1) AS id
CALL {
  WITH kind, id
  WITH id WHERE kind = 'Document'
  MATCH (s:Document {id: id})-[e:IMPLEMENTS|CITES|REPEALS|AMENDS]->(t:Document)
  RETURN 'Document' AS source_kind, s.id AS source, e, 'Document' AS target_kind, t.id AS target
  UNION ALL
  WITH kind, id
  WITH id WHERE kind = 'Document'
  MATCH (s:Document {id: id})-[e:ADDRESSED_TO]->(t:Agency)
  RETURN 'Document' AS source_kind, s.id AS source, e, 'Agency' AS target_kind, t.id AS target
  UNION ALL
  WITH kind, id
  WITH id WHERE kind = 'Document'
  MATCH (t:Document {id: id})<-[e:ISSUED|RESPONSIBLE_FOR]-(s:Agency)
  RETURN 'Agency' AS source_kind, s.id AS source, e, 'Document' AS target_kind, t.id AS target
  UNION ALL
  WITH kind, id
  WITH id WHERE kind = 'Task'
  MATCH (t:Task {id: id})<-[e:HAS_TASK]-(s:Document)
  RETURN 'Document' AS source_kind, s.id AS source, e, 'Task' AS target_kind, t.id AS target
  UNION ALL
  WITH kind, id
  WITH id WHERE kind = 'Task'
  MATCH (t:Task {id: id})<-[e:RESPONSIBLE_FOR]-(s:Agency)
  RETURN 'Agency' AS source_kind, s.id AS source, e, 'Task' AS target_kind, t.id AS target
  UNION ALL
  WITH kind, id
  WITH id WHERE kind = 'Task'
  MATCH (s:Task {id: id})-[e:PART_OF]->(t:Task)
  RETURN 'Task' AS source_kind, s.id AS source, e, 'Task' AS target_kind, t.id AS target
  UNION ALL
  WITH kind, id
  WITH id WHERE kind = 'Task'
  MATCH (s:Task {id: id})-[e:IMPLEMENTS|CITES|REPEALS|AMENDS]->(t:Document)
  RETURN 'Task' AS source_kind, s.id AS source, e, 'Document' AS target_kind, t.id AS target
  UNION ALL
  WITH kind, id
  WITH id WHERE kind = 'Target'
  MATCH (t:Target {id: id})<-[e:SETS]-(s:Task)
  RETURN 'Task' AS source_kind, s.id AS source, e, 'Target' AS target_kind, t.id AS target
  UNION ALL
  WITH kind, id
  WITH id WHERE kind = 'Target'
  MATCH (t:Target {id: id})<-[e:SETS]-(s:Document)
  RETURN 'Document' AS source_kind, s.id AS source, e, 'Target' AS target_kind, t.id AS target
  UNION ALL
  WITH kind, id
  WITH id WHERE kind = 'Agency'
  MATCH (s:Agency {id: id})-[e:PART_OF|MEMBER_OF]->(t:Agency)
  RETURN 'Agency' AS source_kind, s.id AS source, e, 'Agency' AS target_kind, t.id AS target
}
WITH keys, source_kind, source, type(e) AS relation, e.role AS role, target_kind, target
WHERE source_kind + ':' + source IN keys AND target_kind + ':' + target IN keys
WITH source_kind, source, relation, target_kind, target, role ORDER BY role
WITH source_kind, source, relation, target_kind, target, collect(role) AS roles
RETURN source_kind, source, relation, target_kind, target, roles
ORDER BY source_kind, source, relation, target_kind, target
