// title: 一个节点的相邻节点
// title_en: The neighbours of a node
// group: lineage
// answers: 与一份文件、一个机构、一项任务或一个目标（kind 是 Document、Agency、Task、Target 之一）直接相连的节点，按关系、方向和种类分组：total 是一组共几个，nth 是组内的序号；每组给 skip 之后的 limit 个。relation 为空的是各种关系都要，几种之间用空格
// param: id: text = 国知发管字〔2016〕101号
// param: kind: text? = Document
// param: relation: text? = ""
// param: skip: integer? = 0
// param: limit: integer? = 999999999
// columns: relation, outgoing, neighbour_kind, total, nth, neighbour
CALL {
  MATCH (n:Document {id: $id}) WHERE $kind = 'Document' RETURN n
  UNION ALL
  MATCH (n:Agency {id: $id}) WHERE $kind = 'Agency' RETURN n
  UNION ALL
  MATCH (n:Task {id: $id}) WHERE $kind = 'Task' RETURN n
  UNION ALL
  MATCH (n:Target {id: $id}) WHERE $kind = 'Target' RETURN n
}
CALL {
  WITH n
  MATCH (n)-[e:IMPLEMENTS|CITES|REPEALS|AMENDS|ISSUED|ADDRESSED_TO|HAS_TASK|PART_OF|MEMBER_OF|RESPONSIBLE_FOR|SETS]->(m)
  RETURN DISTINCT true AS outgoing, type(e) AS relation, m
  UNION ALL
  WITH n
  MATCH (n)<-[e:IMPLEMENTS|CITES|REPEALS|AMENDS|ISSUED|ADDRESSED_TO|HAS_TASK|PART_OF|MEMBER_OF|RESPONSIBLE_FOR|SETS]-(m)
  RETURN DISTINCT false AS outgoing, type(e) AS relation, m
}
WITH outgoing, relation, m WHERE $relation = '' OR relation IN split($relation, ' ')
WITH outgoing, relation, m, CASE WHEN m:Document THEN 'Document' WHEN m:Agency THEN 'Agency' WHEN m:Task THEN 'Task' ELSE 'Target' END AS kind,
  CASE relation WHEN 'HAS_TASK' THEN size(split(m.id, '.')) ELSE 0 END AS deep
ORDER BY deep, coalesce(m.order, 0), coalesce(m.issued_on, '') DESC, m.id
WITH outgoing, relation, kind, collect(m.id) AS found
UNWIND range($skip, CASE WHEN size(found) - $skip < $limit THEN size(found) ELSE $skip + $limit END - 1) AS nth
RETURN relation, outgoing, kind AS neighbour_kind, size(found) AS total, nth, found[nth] AS neighbour
ORDER BY relation, outgoing, neighbour_kind, nth
