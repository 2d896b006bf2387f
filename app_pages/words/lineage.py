"""The words of the lineage page."""

WORDS: dict[str, tuple[str, str]] = {
    "lineage.title": ("政策谱系", "Policy lineage"),
    "lineage.of": ("政策谱系：{title}", "Lineage of {title}"),
    "lineage.lead": (
        "左高右低，箭头由引用方指向被落实或被引用的文件。点卡片看文件，点连线看原文依据。",
        "Higher levels stand left; an arrow runs from a document to the one it implements or cites. "
        "Click a card for its facts, a line for the sentence that says so.",
    ),
    "lineage.focus": ("只看某一文件的上下游", "Only what one document rests on, and what rests on it"),
    "lineage.all": ("全部文件", "all documents"),
    "lineage.save": ("下载图片", "Download the picture"),
    "lineage.empty": ("图谱里还没有文件之间的关系", "The graph holds no relations yet"),
    "lineage.unknown": ("图谱里没有“{id}”这份文件", "The graph holds no document “{id}”"),
    "lineage.unknown.advice": (
        "地址可能已经过期，或文件已从库中移除。请在总览页按标题或文号检索。",
        "The address may be old, or the document was removed. Search for it by title or number.",
    ),
    "drawer.facts": ("基本信息", "Facts"),
    "drawer.page": ("打开文件页", "Open its page"),
    "drawer.focus": ("只看它的上下游", "Only its own lineage"),
    "drawer.up": ("它落实、引用的文件", "It implements or cites"),
    "drawer.down": ("落实、引用它的文件", "Documents that implement or cite it"),
    "drawer.words": ("谁提到它、怎么说", "Who refers to it, in which words"),
    "drawer.evidence": ("原文依据", "What the text says"),
    "drawer.times": ("{n} 处", "{n} places"),
    "drawer.place": ("第 {n} 处", "place {n}"),
    "drawer.gone": ("这里没有可显示的内容", "Nothing to show here"),
    "drawer.gone.advice": (
        "地址里选中的卡片或连线不在当前图谱中，可能文件已更新。",
        "The card or line named in the address is not in this picture; the documents may have changed.",
    ),
}
