// title: 一段时间里到期的各有几项
// title_en: How many deadlines in a period
// group: targets
// answers: 期限落在两个日期之间的事项和目标，按期限各有几项；条件同 deadlines
// param: from: text? = 2015
// param: to: text? = 2018-12-31
// columns: due_date, targets
MATCH (x:Target) WHERE x.due_date >= left($from, 4) AND x.due_date <= left($to, 4) + '~'
  AND left(x.due_date, size($from)) >= left($from, size(x.due_date))
  AND left(x.due_date, size($to)) <= left($to, size(x.due_date))
RETURN x.due_date AS due_date, count(x) AS targets
ORDER BY due_date
