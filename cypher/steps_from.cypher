// title: 从一些节点出发的一步
// title_en: One step from some nodes
// group: lineage
// answers: 与所给节点（keys，之间用 | 隔开，写作 种类:标识）直接相连的节点，不分方向；每个节点最多给 limit 个。两点之间的最短路径由它一步步走出来（graph/lineage/paths.py）
// param: keys: text = Document:国知发管字〔2016〕101号
// param: limit: integer? = 1000
// columns: key, neighbour
UNWIND split($keys, '|') AS key
WITH DISTINCT key, split(key, ':')[0] AS kind, substring(key, size(split(key, ':')[0]) + 1) AS id
CALL {
  WITH kind, id
  WITH id WHERE kind = 'Document'
  MATCH (n:Document {id: id}) RETURN n
  UNION ALL
  WITH kind, id
  WITH id WHERE kind = 'Agency'
  MATCH (n:Agency {id: id}) RETURN n
  UNION ALL
  WITH kind, id
  WITH id WHERE kind = 'Task'
  MATCH (n:Task {id: id}) RETURN n
  UNION ALL
  WITH kind, id
  WITH id WHERE kind = 'Target'
  MATCH (n:Target {id: id}) RETURN n
}
CALL {
  WITH n
  MATCH (n)-[:IMPLEMENTS|CITES|REPEALS|AMENDS|ISSUED|ADDRESSED_TO|HAS_TASK|PART_OF|MEMBER_OF|RESPONSIBLE_FOR|SETS]-(m)
  WITH DISTINCT CASE WHEN m:Document THEN 'Document:' WHEN m:Agency THEN 'Agency:' WHEN m:Task THEN 'Task:' ELSE 'Target:' END + m.id AS neighbour
  RETURN neighbour ORDER BY neighbour LIMIT $limit
}
RETURN key, neighbour
ORDER BY key, neighbour
