"""A directive and more than sixty documents that rest on it: ministries with many notices, provinces with one each, cities below."""

from pathlib import Path

from graph.model import PolicyGraph
from graph.store import open_store
from tests.stores import Writer

DIRECTIVE = "国发〔2020〕1号"
TITLE = "国务院关于促进中小企业知识产权工作的意见"
MINISTRIES = ("国家知识产权局", "工业和信息化部", "科学技术部")
NOTICES = 12
PROVINCES = (
    "河北省", "山西省", "辽宁省", "吉林省", "黑龙江省", "江苏省", "浙江省", "安徽省", "福建省", "江西省", "山东省", "河南省",
    "湖北省", "湖南省", "广东省", "海南省", "四川省", "贵州省", "云南省", "陕西省", "甘肃省", "青海省",
)  # fmt: skip
CITIES = ("武汉市", "宜昌市")
IN_A_CITY = 9
GROUP = "group:ministry:国家知识产权局"


def store_large_family(folder: Path) -> Path:
    """A store in that folder that holds them all."""
    with open_store(folder) as store:
        for graph in large_family():
            store.write(graph)
        store.record_load("1", [DIRECTIVE], [])
    return folder


def large_family() -> list[PolicyGraph]:
    """The graphs of all that are held: the directive, then 36 notices, 22 opinions of provinces, 18 plans of two cities."""
    directive = _policy(
        DIRECTIVE, TITLE, "2020-01-05", "state_council", "国务院", ("IMPLEMENTS", "中发〔2019〕9号", "central")
    )
    made = [directive.refers("CITES", "中华人民共和国专利法", kind="law")]
    for code, name in zip(("国知发", "工信部企", "国科发"), MINISTRIES, strict=True):
        for number in range(1, NOTICES + 1):
            title = f"{name}关于落实第{number}项任务的通知"
            made.append(_policy(f"{code}〔2020〕{number}号", title, f"2020-{number:02}-10", "ministry", name))
    for place in PROVINCES:
        title = f"{place}人民政府关于促进中小企业知识产权工作的实施意见"
        made.append(_policy(f"{place[:2]}政发〔2021〕3号", title, "2021-03-01", "province", f"{place}人民政府"))
    for place in CITIES:
        for number in range(1, IN_A_CITY + 1):
            title = f"{place}人民政府第{number}批培育计划"
            rests = ("IMPLEMENTS", "湖北政发〔2021〕3号", "province")
            made.append(
                _policy(
                    f"{place[:2]}政发〔2022〕{number}号",
                    title,
                    f"2022-{number:02}-01",
                    "city",
                    f"{place}人民政府",
                    rests,
                )
            )
    return [writer.graph() for writer in made]


def _policy(
    number: str,
    title: str,
    day: str,
    level: str,
    issuer: str,
    rests: tuple[str, str, str] = ("IMPLEMENTS", DIRECTIVE, ""),
) -> Writer:
    relation, target, its_level = rests
    text = f"{title}\n为贯彻落实《{target}》，制定本文件。\n"
    writer = Writer(number, title, text, issued_on=day, level=level).issued_by(issuer)
    if target == DIRECTIVE:
        return writer.refers(relation, target, title=TITLE, level="state_council")
    return writer.refers(relation, target, level=its_level)
