"""The words of the wanted list."""

WORDS: dict[str, tuple[str, str]] = {
    "wanted.lead": (
        "别的文件提到、库里还没有原文的文件，依据它的文件多的排在前面；读入原文后自动从这里消失。",
        "Documents that others refer to and the store does not hold, the most relied upon first; gone once their text is loaded.",
    ),
    "wanted.kind": ("文件种类", "Kind of document"),
    "wanted.kind.policy": ("政策文件", "Policies"),
    "wanted.kind.law": ("法律法规", "Laws"),
    "wanted.kind.standard": ("标准", "Standards"),
    "wanted.kind.all": ("全部", "All"),
    "wanted.count": ("{n} 份文件提到", "referred to by {n}"),
    "wanted.count.rest": ("，其中 {n} 份落实它", ", {n} of them implement it"),
    "wanted.words": ("谁提到、怎么说", "Who says so"),
    "wanted.hide": ("收起", "Close"),
    "wanted.more": ("看全部 {n} 份", "Show all {n}"),
    "wanted.save": ("下载待收清单（CSV，Excel 可开）", "Download the list (CSV for Excel)"),
    "wanted.csv.policies": ("提到它的文件数", "Policies that refer to it"),
    "wanted.csv.rest": ("落实它的文件数", "Policies that implement it"),
    "wanted.none": ("这一类里没有待收的文件", "No document of this kind is wanted"),
    "wanted.none.advice": (
        "提到的文件都已收录，或库里还没有文件。可以换一个种类看看；运行 python -m extract load 可读入更多文件。",
        "All that are referred to are held, or the store is empty. Try another kind, or load more with python -m extract load.",
    ),
}
