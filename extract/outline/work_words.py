"""The words by which a heading or a sentence says that there is something to do."""

import re

from extract.lexicon import column

VERBS = column("work_verbs", "word")
VERBAL_NOUNS = column("verbal_nouns", "word")
PURE_VERBS = re.compile("|".join(word for word in VERBS if word not in VERBAL_NOUNS and len(word) > 1))

ORDERS = re.compile(
    r"(?<![反适响供效相呼对感回答])应(?:当|(?![急用对届]))|(?<!必)须|(?<![需主重必只纲摘概紧])要(?![求件素点闻])|负责(?!并(?:且)?报告工作)|不得|责令|禁止|组织(?:实施|开展|编制|制定)"
    r"|配合|会同|牵头|依法(?:对|开展|进行|实施|履行)"
)
GAINS = "奖励|奖补|补[助贴偿]|贴息|资助|扶持"
"""What a measure gives, by its name."""
GRANTS = re.compile(
    r"给予?(?!处分|处罚|警告|批评)[^。；]{0,40}?(?:奖励|奖补|补[助贴偿]|支持|资金|资助|贴息|优惠)|一次性(?:奖励|补[助贴]|资助)"
    r"|(?:奖励|补[助贴]|资助)[^。；，]{0,16}\d[^。；，]{0,8}[元%％]|享受[^。；，]{0,16}(?:政策|待遇|奖励|补[助贴]|优惠)"
)
"""What a measure gives: 给予企业20万元奖励, 一次性补助, 享受优惠政策."""
MAY = re.compile(
    "^(?![^，。；：得]*(?:企业|公司|医院|学校|银行|分支机构|基金会|总部)[^，。；：得]*得)(?:[^，。；：的]{2,14}的)?[^，。；：的]{0,14}(?:机关|部|局|署|会|处|政府|部门|机构|中心)(?:(?:及|或|和)[^，。；：的]{2,16})?"
    "得(?!到|出|以|知|分|失|标|票|罪|奖|当|益|力|名)[^，。；：]{4,}"
    "|^(?![^，。；：]{0,30}(?:企业|公司|医院|学校|银行))(?:(?<![应相针面])[^，。；：的对向]){0,24}(?:机关|局|厅|委|委员会|政府|部门|办公室)"
    "可以?(?!能|持续|行|靠|控|见|谓)[^，。；：]{4,}"
)
"""What rules let a body do, its act all that the sentence says: 主管机关得委托银行办理贴补作业, 财政部门可对使用情况进行检查."""
DATED = re.compile(
    r"^(?:到|在)?(?:(?:19|20)\d\d年)?(?:\d{1,2}月)?(?:\d{1,2}日)?(?:年?底|年?末|中旬|上旬|下旬)?(?:以?前)?(?:，|再|要(?![求点素件]))?"
)
"""A date or an adverb before the verb: 2020年底前再取消一批许可事项."""


_RESULT = re.compile(
    "[抓压把守补找讲吃拉铺摸筑织答用管走练理校扛担拧扣盯查办打干学搞配选育引留扎兜绷做建扩提靠]"
    "[实牢准好清透足稳紧严细深活优强住通密高满全齐开]"
)
"""A verb of one character with what it is to come to: 抓实, 吃透, 把准, 补足; there are more of them than a list holds."""


def is_work(heading: str) -> bool:
    """Whether a heading opens with a word of work, perhaps behind a date.

    >>> is_work("2025年底前完成改造"), is_work("吃透政策要求"), is_work("政策要求")
    (True, True, False)
    """
    opened = DATED.sub("", heading)
    return opened.startswith(VERBS) or _RESULT.match(opened) is not None
