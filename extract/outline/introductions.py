"""Tells an article that does no more than introduce its list: what a paper holds, which papers are handed in, under which conditions."""

import re

from extract.outline.work_words import ORDERS

_THESE = "(?:以下|下列|如下)"
MEETS = f"(?:符合|具备|满足|达到){_THESE}"
"""How conditions are asked for that stand below."""
_SHALL = "(?:应当?|必?须|需要?|要)"
_ASKED = re.compile(
    f"{MEETS}(?:[^，。；：的]{{0,6}})(?:条件|要求|标准)(?:之一|的其中之一)?"
    "(?:的，(?:可以?|得)(?:[^，。；：]{0,30}?)(?:申请|享受|申报|报名)[^，。；：]{0,24})?：?$"
)
"""How an article's sentence over conditions ends, perhaps with what he who meets them may apply for."""
_ON_CONDITION = re.compile(
    f"(?:^|，)[^，。；：对由向给]{{0,20}}{MEETS}[^，。；：的]{{0,6}}(?:条件|要求|标准)(?:之一)?的，[^。；：]{{2,80}}：?$"
)
"""What follows where conditions are met that stand below: 符合下列条件的，主管部门应当受理：."""
_HOLDS = re.compile(
    f"{_SHALL}(?:至少|同时)?(?:包括|包含|涵盖|载明|写明|注明|列明|记载)(?:但不限于)?"
    f"(?:：|{_THESE}[^，。；：]{{0,8}}(?:内容|事项|信息|要素|条款|项目|材料|资料|方面)：?)$"
)
"""What a paper has to hold: 规划应当包括下列内容：."""
_PAPER_SAYS = re.compile(
    f"(?:规划|计划|方案|预案|合同|协议|章程|报告|目录|书|证|册){_SHALL}(?:明确|规定|约定|具备){_THESE}[^，。；：]{{0,8}}(?:内容|事项|要素|条款)：?$"
)
"""The same by a verb that can be a body's own: 合同应当明确下列事项：."""
_HANDED_IN = re.compile(
    f"(?P<who>(?:^|，)[^，。；：]{{0,40}}?){_SHALL}(?:如实|一并|同时)?(?:向[^，。；：]{{2,30}}?)?(?:提交|提供|报送|递交|出具|附送|附具|出示|持|携带)"
    f"{_THESE}[^，。；：]{{0,12}}(?:材料|文件|资料|证件|证明)：?$"
)
"""Which papers are handed in: 申请人申请许可时，应当提交下列材料：."""
_ELIGIBLE = re.compile(
    f"{MEETS}[^，。；：]{{0,8}}(?:条件|要求|标准|资格)(?:之一)?(?:的|者)[^，。；：]{{0,12}}，(?:均|都|方)?(?:可以?|得)"
    "(?:直接|优先|破格)?(?:申报|申请|推荐|被推荐|参评|报名|参加)[^，。；：]{0,24}[。：]?$"
)
"""A sentence over what those who apply have to meet: 具备下列条件之一者，可以申报后备人才。"""
_BODY = re.compile("(?:局|委|委员会|厅|部|办|办公室|署|政府|部门|机关|中心|机构)$")


def introduces(words: str) -> bool:
    """Whether an article's first paragraph ends in a sentence over such a list, and orders nothing before it: …的人员，应在辖区内无住房，
    且具备下列条件之一：. A body that has to hand papers in is ordered to."""
    *before, last = words.split("\n", 1)[0].removesuffix("。").split("。")
    if any(ORDERS.search(sentence) for sentence in before):
        return False
    if _ASKED.search(last):
        return True
    found = _ON_CONDITION.search(last) or _HOLDS.search(last) or _PAPER_SAYS.search(last) or _HANDED_IN.search(last)
    if found is None or ORDERS.search(last[: found.start()]):
        return False
    return found.re is not _HANDED_IN or _BODY.search(found["who"]) is None


def asks_applicants(words: str) -> str | None:
    """The sentence that ends these words and says that whoever meets one of the conditions below may apply; None where none does.

    >>> asks_applicants("年龄在45岁以下。符合下列条件之一者，可以申报：")
    '符合下列条件之一者，可以申报：'
    >>> asks_applicants("符合下列条件之一的，应当予以登记：")
    """
    last = re.split("(?<=。)|\n", words.rstrip("\n").removesuffix("。"))[-1]
    return last if _ELIGIBLE.search(last) is not None else None
