"""The words of the Excel ledger: for the graph's codes and for its columns. The pages have the same (`tests/test_wording.py`)."""

CODES: dict[str, dict[str, str]] = {
    "role": {"lead": "牵头", "responsible": "负责", "support": "配合"},
    "obligation": {"must": "应当", "may": "可以（选做）"},
    "relation": {"IMPLEMENTS": "落实", "CITES": "引用", "REPEALS": "废止", "AMENDS": "修改"},
    "target": {"quantity": "量化目标", "deadline": "时限"},
    "change": {"increase": "增长", "decrease": "下降"},
    "comparator": {">=": "不少于", "<=": "不超过", "=": "", "range": ""},
}
"""A group of codes → a code → its word, as the pages name both."""

HEADS: dict[str, str] = {
    "csv.agency": "部门",
    "csv.role": "角色",
    "csv.obligation": "约束",
    "csv.task_number": "条目编号",
    "csv.task": "条目",
    "csv.due": "期限",
    "csv.sentence": "原话",
    "csv.start": "起（字）",
    "csv.end": "止（字）",
    "column.policy": "文件",
    "column.title": "标题",
    "column.number": "文号",
    "column.type": "文种",
    "column.issuers": "发文机关",
    "column.date": "成文日期",
    "column.region": "地区",
    "column.tasks": "条目",
    "column.duties": "职责",
    "column.targets": "目标",
    "column.references": "涉及文件",
    "policy.effective": "施行日期",
    "policy.expires": "失效日期",
    "policy.file": "来源文件",
    "lineage.column.relation": "关系",
    "lineage.column.state": "原文",
    "targets.csv.kind": "类别",
    "targets.csv.metric": "指标或事项",
    "targets.csv.comparator": "比较",
    "targets.csv.value": "数值",
    "targets.csv.value_to": "至",
    "targets.csv.unit": "单位",
    "targets.csv.change": "增减",
    "targets.csv.baseline": "基期",
    "targets.csv.due_date": "期限日期",
    "held": "已收录原文",
    "referred": "仅被提及，未收录",
    "duties.whole": "（全文）",
    "file.ledger": "任务分工台账",
}
"""The pages' key of a heading, or of a word in a cell → that word."""


def word(group: str, code: object) -> str:
    """The word for a code; empty for None."""
    return CODES[group].get(str(code), "")


def heads(*keys: str) -> tuple[str, ...]:
    """The headings of a sheet, by the pages' keys; a key that is none stands for itself."""
    return tuple(HEADS.get(key, key) for key in keys)
