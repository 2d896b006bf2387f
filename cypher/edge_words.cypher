// title: 一条边的原话
// title_en: The words that state an edge
// group: lineage
// answers: 一个节点（source，写作 种类:标识）到另一个节点（target）的一条边：哪份文件的原文说到它、怎么说；机构负责一项任务的，每个角色一行。PART_OF 和 MEMBER_OF 没有原话，没有行
// param: source: text = Agency:国家知识产权局
// param: relation: text = ISSUED
// param: target: text = Document:国知发管字〔2016〕101号
// columns: policy, role, obligation, starts, ends, texts, rules
WITH split($source, ':')[0] AS kind, substring($source, size(split($source, ':')[0]) + 1) AS id,
  split($target, ':')[0] AS target_kind, substring($target, size(split($target, ':')[0]) + 1) AS other
CALL {
  WITH kind, id, target_kind, other
  WITH id, other WHERE kind = 'Document' AND target_kind = 'Document'
  MATCH (s:Document {id: id})-[e:IMPLEMENTS|CITES|REPEALS|AMENDS]->(:Document {id: other})
  RETURN s.id AS policy, e
  UNION ALL
  WITH kind, id, target_kind, other
  WITH id, other WHERE kind = 'Document' AND target_kind = 'Agency'
  MATCH (s:Document {id: id})-[e:ADDRESSED_TO]->(:Agency {id: other})
  RETURN s.id AS policy, e
  UNION ALL
  WITH kind, id, target_kind, other
  WITH id, other WHERE kind = 'Agency' AND target_kind = 'Document'
  MATCH (t:Document {id: other})<-[e:ISSUED|RESPONSIBLE_FOR]-(s:Agency) WHERE s.id = id
  RETURN t.id AS policy, e
  UNION ALL
  WITH kind, id, target_kind, other
  WITH id, other WHERE kind = 'Document' AND target_kind = 'Task'
  MATCH (:Task {id: other})<-[e:HAS_TASK]-(s:Document) WHERE s.id = id
  RETURN s.id AS policy, e
  UNION ALL
  WITH kind, id, target_kind, other
  WITH id, other WHERE kind = 'Agency' AND target_kind = 'Task'
  MATCH (t:Task {id: other})<-[e:RESPONSIBLE_FOR]-(s:Agency), (t)<-[:HAS_TASK]-(p:Document) WHERE s.id = id
  RETURN p.id AS policy, e
  UNION ALL
  WITH kind, id, target_kind, other
  WITH id, other WHERE kind = 'Task' AND target_kind = 'Document'
  MATCH (s:Task {id: id})-[e:IMPLEMENTS|CITES|REPEALS|AMENDS]->(t:Document), (s)<-[:HAS_TASK]-(p:Document) WHERE t.id = other
  RETURN p.id AS policy, e
  UNION ALL
  WITH kind, id, target_kind, other
  WITH id, other WHERE kind = 'Task' AND target_kind = 'Target'
  MATCH (:Target {id: other})<-[e:SETS]-(s:Task)<-[:HAS_TASK]-(p:Document) WHERE s.id = id
  RETURN p.id AS policy, e
  UNION ALL
  WITH kind, id, target_kind, other
  WITH id, other WHERE kind = 'Document' AND target_kind = 'Target'
  MATCH (:Target {id: other})<-[e:SETS]-(s:Document) WHERE s.id = id
  RETURN s.id AS policy, e
}
WITH policy, e WHERE type(e) = $relation
RETURN policy, e.role AS role, e.obligation AS obligation, e.starts AS starts, e.ends AS ends, e.texts AS texts, e.rules AS rules
ORDER BY coalesce(role, ''), policy
