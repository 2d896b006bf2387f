"""Picks the lines of the document out of all lines of a page, by where its sentences stand."""

import re

from extract.lexicon import rows
from extract.lexicon.page_words import page_words, tools
from extract.reader.formats.html_lines import Page, PageLine

_SENTENCE = re.compile("[。，；]")
_PROSE = 20
"""A line of at least this many characters with a comma or full stop in it is prose; menus and labels are not."""
_SHARE = 0.9
"""The innermost block that holds this share of a page's prose holds the document."""
_MENU_SHARE = 0.1
"""A block named like a menu or footer is one only while it holds less of the prose than this."""
_MENU = re.compile(
    r"(?:^|[\s_-])(?:nav|navbar|menu|breadcrumbs?|crumbs?|footer|foot|sidebar|share|bdshare\w*|related|recommend|pager|"
    r"pagination|toolbar|tools?|copyright|search\w*|login|qrcode|ewm|prev|next|position|location)(?:$|[\s_-])"
)
_HEADED = re.compile(r"(?:^|[\s_-])\w*tit(?:le)?\w*(?:$|[\s_-])")
_TITLE = re.compile(
    r"关于.{4,}(?:通知|意见|决定|办法|方案|规划|计划|公告|通告|批复|函|报告|要点|纲要|规定|细则)(?:（[^（）]+）)?$"
)
_NUMBER = re.compile(r"[〔﹝［\[【（(]\s?(?:19|20)\d\d\s?[〕﹞］\]】）)]\s?第?\s?\d+\s?号|令\s?[（(]?第.{1,6}号")
_FIELD = re.compile(
    r"[【\[]?(?:索引号|信息索引|主题分类|分类|体裁分类|服务对象|发文机关|发文单位|发布机构|发布单位|制发机关|成文日期|生成日期|"
    r"发文日期|发布日期|颁布日期|印发日期|实施日期|生效日期|发文字号|文号|文件编号|标题|名称|文件名称|主题词|有效性|时效性|公开类别)[】\]]?[：:]?(?P<value>.*)$"
)
_PARAGRAPHS = frozenset({"p", "h1", "h2", "h3", "h4", "h5", "h6", "li", "ul", "ol", "tr", "tbody", "thead", "pre"})
_FEW = 3
"""A block with fewer lines than this is a paragraph in a block of its own."""
_LINKED = 0.6
_LONG_TOOL = 60
_LONE_TOOLS = {row["word"] for row in rows("page_words") if row["role"] == "tool" and len(row["word"]) > 1}
_KEPT_LINK = re.compile(r"附件|附[：:]|《|[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）|\d+[.．、]")
_DOCUMENTS = re.compile(rf"【|{_KEPT_LINK.pattern}")
"""How lines of the document and of its record open that hold a footer's word: 五、做好ICP备案, 【文号】甲政发〔2020〕1号."""


def main_lines(page: Page) -> list[PageLine]:
    """The document's lines in page order: those of the block that holds its sentences, and above it what looks like
    a title, a number or a record field. A page without any sentence keeps all that is no menu."""
    prose = _prose(page)
    main = _main(page, prose)
    menus = _menus(page, prose)
    inside = _inside(page, main)
    lines = [line for line in page.lines if not menus[line.block] and not _is_tool(line)]
    first = next((i for i, line in enumerate(lines) if inside[line.block]), len(lines))
    return [*_header(page, lines[:first]), *(line for line in lines[first:] if inside[line.block])]


def _prose(page: Page) -> list[int]:
    """How many characters of prose each block holds, those inside it included; blocks stand outer ones first."""
    held = [0] * len(page.blocks)
    for line in page.lines:
        if len(line.text) >= _PROSE and _SENTENCE.search(line.text) and line.linked < len(line.text) / 2:
            held[line.block] += len(line.text)
    for number in range(len(held) - 1, 0, -1):
        held[page.blocks[number].parent] += held[number]
    return held


def _main(page: Page, prose: list[int]) -> int:
    """The innermost block with nearly all prose; where that is one paragraph, what stands around the paragraph."""
    if not prose[0]:
        return 0
    main = max(i for i, share in enumerate(prose) if share >= _SHARE * prose[0])
    while page.blocks[main].tag in _PARAGRAPHS:
        main = page.blocks[main].parent
    inside = _inside(page, main)
    return main if sum(inside[line.block] for line in page.lines) >= _FEW else page.blocks[main].parent


def _inside(page: Page, main: int) -> list[bool]:
    found = [False] * len(page.blocks)
    for number, block in enumerate(page.blocks):
        found[number] = number == main or (number > 0 and found[block.parent])
    return found


def _menus(page: Page, prose: list[int]) -> list[bool]:
    found = [False] * len(page.blocks)
    for number, block in enumerate(page.blocks[1:], 1):
        named = _MENU.search(block.names) is not None and prose[number] < _MENU_SHARE * max(prose[0], 1)
        found[number] = found[block.parent] or named
    return found


def _is_tool(line: PageLine) -> bool:
    """Whether a line leads elsewhere or serves the page: a link, 上一篇, 打印, 浏览次数."""
    length = len(line.text.strip())
    if line.table is None and line.linked > _LINKED * length and not _KEPT_LINK.match(line.text.strip()):
        return True
    bare = re.sub(r"\s", "", line.text)
    if len(bare) > _LONG_TOOL or "。" in bare:
        return False
    if tools().fullmatch(bare) or (line.table is None and bare in _LONE_TOOLS):
        return True
    return page_words("footer").search(bare) is not None and not _DOCUMENTS.match(bare)


def _header(page: Page, lines: list[PageLine]) -> list[PageLine]:
    """What above the main block belongs to the document; a field's value may stand on the next line."""
    kept, awaits_value = list[PageLine](), False
    for line in lines:
        bare = re.sub(r"\s", "", line.text)
        label = _FIELD.match(bare)
        if label or awaits_value or _is_title(page, line) or _TITLE.search(bare) or _NUMBER.search(bare):
            kept.append(line)
        awaits_value = label is not None and not label["value"]
    return kept


def _is_title(page: Page, line: PageLine) -> bool:
    block = page.blocks[line.block]
    return block.tag in ("h1", "h2") or (
        len(line.text) >= 8 and _HEADED.search(block.names) is not None and "关于" in line.text
    )
