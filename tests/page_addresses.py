"""Addresses of pages that stand for all that the pages show; tests/test_pages_sweep.py opens each in every width and light."""

from urllib.parse import quote

STRATEGY = "国知发管字〔2016〕101号"
REFERRED = "国发〔2015〕71号"
CITY_PLAN = "2018年国家知识产权示范城市工作计划"
PATENT_WEEK = "国知发管函字〔2015〕195号"
HELP = "国知发管字〔2015〕56号"
EDGE = f"{STRATEGY}→IMPLEMENTS→{REFERRED}"
ADDRESSES = {
    "overview": "",
    "search": "?q=" + quote("国发2015 71"),
    "lineage": "?page=lineage",
    "lineage-card": "?page=lineage&sel=" + quote(f"n:{REFERRED}"),
    "lineage-edge": "?page=lineage&sel=" + quote(f"e:{EDGE}"),
    "lineage-focus": "?page=lineage&focus=" + quote(STRATEGY),
    "lineage-family": "?page=lineage&scope=family&focus=" + quote(REFERRED),
    "lineage-compared": f"?page=lineage&focus={quote(PATENT_WEEK)}&with={quote(HELP)}",
    "lineage-table": "?page=lineage&view=table&focus=" + quote(STRATEGY),
    "policy-list": "?page=policy",
    "policy": "?page=policy&id=" + quote(STRATEGY),
    "policy-referred": "?page=policy&id=" + quote(REFERRED),
    "policy-unknown": "?page=policy&id=" + quote("国发〔1900〕1号"),
    "duties": "?page=duties",
    "duties-agency": "?page=duties&agency=" + quote("国家知识产权局"),
    "duties-policies": "?page=duties&matrix=policy",
    "duties-filtered": "?page=duties&by=role&role=support&agency=" + quote("财政部"),
    "duties-partners": "?page=duties&view=partners&agency=" + quote("国家知识产权局"),
    "duties-compared": f"?page=duties&agency={quote('国家知识产权局')}&beside={quote('全国各示范城市知识产权局')}",
    "duties-class": "?page=duties&agency=" + quote("湖北省知识产权局"),
    "duties-found": "?page=duties&find=" + quote("知识产权"),
    "coverage": "?page=coverage",
    "coverage-cell": "?page=coverage&id="
    + quote(STRATEGY)
    + "&policy="
    + quote(CITY_PLAN)
    + "&task="
    + quote(f"{STRATEGY}#2.3.2"),
    "coverage-unknown": "?page=coverage&id=" + quote("国发〔1900〕1号"),
    "duties-unknown": "?page=duties&agency=" + quote("没有这个局"),
    "wanted": "?page=wanted",
    "wanted-open": "?page=wanted&kind=all&open=" + quote(REFERRED),
    "targets": "?page=targets",
    "targets-calendar": "?page=targets&view=calendar&year=2018",
    "targets-month": "?page=targets&view=calendar&year=2015&month=12",
    "targets-timeline": "?page=targets&view=timeline&at=" + quote("ministry|2018-12-31"),
    "targets-conflicts": "?page=targets&view=conflicts",
    "targets-none": "?page=targets&words=" + quote("海洋牧场"),
    "explorer": "?page=explorer&id=" + quote(STRATEGY),
    "explorer-node": f"?page=explorer&id={quote(STRATEGY)}&steps={quote('*Agency:国家知识产权局')}&sel={quote('n:Agency:国家知识产权局')}",
    "explorer-edge": f"?page=explorer&id={quote(STRATEGY)}&sel={quote(f'e:Agency:国家知识产权局→ISSUED→Document:{STRATEGY}')}",
    "explorer-begin": "?page=explorer",
    "timeline": "?page=timeline",
    "timeline-year": "?page=timeline&from=2018-01&to=2018-12",
}
GALLERY = (
    "overview",
    "lineage-edge",
    "policy",
    "duties-agency",
    "coverage-cell",
    "targets",
    "explorer",
    "timeline",
    "wanted-open",
)
"""The addresses whose pictures stand in the README."""
