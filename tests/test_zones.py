"""Every kind of zone of the lexicon stands beside territories as a body of its own."""

import pytest

from extract.lexicon import column
from extract.pipeline import read_facts

HEAD = "四川省人民政府关于专利工作的意见\n川府发〔2020〕8号\n各市人民政府：\n一、加强运用\n"
FOOT = "\n四川省人民政府\n2020年3月5日\n"


@pytest.mark.parametrize("kind", column("zone_kinds", "kind"))
def test_a_zones_committee_has_its_own_duty(kind: str) -> None:
    facts = read_facts(f"{HEAD}各市人民政府、绵阳{kind}管委会要落实专利政策。{FOOT}")
    assert [duty.agency for duty in facts.duties] == ["各市人民政府", f"绵阳{kind}管委会"]
