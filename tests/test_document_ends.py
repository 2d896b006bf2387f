"""Where the document ends and the page goes on: footers, tools, commentaries, blank forms; and lines that only look so."""

import pytest

from extract.document import find_document
from extract.text import clean

HEAD = (
    "甲市人民政府关于印发甲市工作方案的通知\n甲政发〔2021〕5号\n各区人民政府：\n现将《甲市工作方案》印发给你们，请认真贯彻执行。\n"
    "甲市人民政府\n2021年3月5日\n甲市工作方案\n为做好工作，制定本方案。\n一、总体要求\n全面贯彻落实。\n"
)


def body(raw: str) -> str:
    text = clean(raw)
    return text.text[slice(*find_document(text).body)]


INSIDE = [
    "（四）加强政策解读",
    "（四）做好宣传解读",
    "强化宣传解读",
    "（五）统一文书格式",
    "三、材料样式",
    "（二）建立统计表",
    "关闭落后产能企业，淘汰落后设备。",
    "关闭小煤矿",
    "打印材料一式三份，加盖公章后报送。",
    "主办单位：甲市人民政府\n承办单位：甲市科技局",
    "主办单位：甲市人民政府",
    "1.主办单位：甲市人民政府",
    "收藏本馆文物的单位应当建档。",
    "分享到各地的经验要及时总结。",
    "附件下载后填写并报送。",
    "扫一扫二维码进群，及时了解政策。",
    "编辑：出版甲书。",
    "专栏1 重点工程登记表",
    "政策解读由市科技局负责。",
    "返回原籍的人员要及时登记。",
    "字体：正文用仿宋。",
    "责任编辑应当取得资格。",
    "联系人：张某，电话123",
    "排行榜每季度公布一次。",
    "（四）保护版权所有者权益",
    "（四）规范网站ICP备案",
    "各地要切实保护版权所有者的合法权益，加大对侵权盗版行为的打击力度，建立健全版权纠纷多元化解机制，推动软件正版化工作，维护公平竞争秩序。",
    "各地要做好网站ICP备案、公网安备工作，完善网站地图、网站标识码等要素，按照国家有关规定加强网站的内容建设和日常监管，及时更新信息，接受监督。",
]


@pytest.mark.parametrize("line", INSIDE)
def test_a_line_of_the_document_does_not_end_it(line: str) -> None:
    assert body(f"{HEAD}{line}\n（九）加强组织领导。各地要加强检查。\n").endswith("各地要加强检查。")


BEHIND = [
    "打印 关闭",
    "【打印】【关闭】",
    "【打印本页】 【关闭窗口】",
    "[打印] [收藏] [关闭]",
    "上一篇：甲",
    "甲市建成了现代化的知识产权服务体系，工作走在全省前列，经验在全国推广，得到有关部门的充分肯定。版权所有：甲市人民政府 ICP备05000001号",
    "《甲市工作方案》解读",
    "《甲市工作方案》政策解读",
    "关于《甲市工作方案》的解读",
    "甲市工作方案政策解读",
    "一图读懂甲市工作方案",
    "【图解】甲市工作方案",
    "版权所有：甲市人民政府",
    "扫一扫在手机打开当前页",
    "分享到：微信",
    "相关阅读",
    "相关文章：",
    "责任编辑：张某",
    "网站地图 | 联系我们",
    "政策解读",
    "相关附件：",
    "主办：甲市人民政府办公室 承办：甲市政务局\n版权",
    "主办单位：甲市人民政府 ICP备案：甲ICP备1号",
    "《甲市工作方案》新闻发布会实录",
    "附件下载：1.方案.doc",
    "浏览次数：100",
    "信息来源：甲市政府网",
    "您是第100位访问者",
    "免责声明",
    "Copyright 2021",
    "相关政策与解读\n甲部会同乙局举行新闻发布会",
    "排行榜",
    "返回顶部",
]


@pytest.mark.parametrize("line", BEHIND)
def test_what_the_page_goes_on_with_is_not_the_document(line: str) -> None:
    assert body(f"{HEAD}二、工作任务\n各地要落实责任。\n{line}\n一是很重要的说明。\n").endswith("各地要落实责任。")


def test_an_event_names_its_organisers_before_the_signature() -> None:
    raw = "教育部关于举办大赛的通知\n各省教育厅：\n一、时间\n2021年5月。\n二、组织机构\n主办单位：教育部\n承办单位：甲大学\n教育部\n2021年3月5日\n"
    assert body(raw).endswith("2021年3月5日")


def test_a_notice_without_numbers_ends_too() -> None:
    raw = "教育部关于举办大赛的通知\n各省教育厅：\n现举办大赛，请组织参加。\n教育部\n2021年3月5日\n打印 关闭\n相关新闻\n一是很重要的说明。"
    assert body(raw).endswith("2021年3月5日")
