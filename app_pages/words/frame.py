"""The words of the frame around every page."""

WORDS: dict[str, tuple[str, str]] = {
    "app": ("中小企业知识产权战略图谱", "SME Intellectual Property Policy Graph"),
    "page.overview": ("检索总览", "Search"),
    "page.lineage": ("政策谱系", "Lineage"),
    "page.policy": ("政策文件", "Policy"),
    "page.duties": ("部门职责", "Duties"),
    "other_language": ("English", "中文"),
    "store": ("数据存放于：{store}", "Data store: {store}"),
    "store.folder": ("文件夹 {name}", "folder {name}"),
    "store.named": ("（由环境变量 {variable} 指定）", " (named by {variable})"),
    "store.default": ("（默认）", " (default)"),
    "store.server": ("服务器 {name}", "server {name}"),
    "rules": ("抽取规则版本：{rules}", "Extraction rules: {rules}"),
    "copy": ("复制并附出处", "Copy with citation"),
    "copied": ("已复制", "Copied"),
    "open_text": ("看原文", "In the text"),
    "close": ("关闭", "Close"),
    "separator": ("、", ", "),
}
