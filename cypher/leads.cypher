// title: 牵头任务最多的机构
// title_en: Who leads most
// group: agencies
// answers: 每个机构牵头、负责、配合各几项，其中可以不做的几项；牵头多的在前
// columns: agency, name, is_class, level, region, leads, responsible, supports, optional
MATCH (a:Agency)-[e:RESPONSIBLE_FOR]->()
RETURN a.id AS agency, a.name AS name, coalesce(a.is_class, false) AS is_class, a.level AS level, a.region AS region,
  sum(CASE WHEN e.role = 'lead' THEN 1 ELSE 0 END) AS leads,
  sum(CASE WHEN e.role = 'responsible' THEN 1 ELSE 0 END) AS responsible,
  sum(CASE WHEN e.role = 'support' THEN 1 ELSE 0 END) AS supports,
  sum(CASE WHEN e.obligation = 'may' THEN 1 ELSE 0 END) AS optional
ORDER BY leads DESC, responsible DESC, supports DESC, agency
