"""What pages and registers print around a document, or lose of it: frames, record tables, histories, annexes; made up."""

from extract.pipeline import Facts, read_facts


def facts(raw: str) -> Facts:
    return read_facts(raw)


def test_a_page_may_frame_title_and_date_with_bars() -> None:
    raw = (
        "|\n|\n关于对示范区建设情况检查调研的通知 |\n吉农机字〔2009〕36号\n各有关市（州）农委：\n现通知如下：\n"
        "一、要求\n各县（市、区）要认真检查。\n二〇〇九年九月七日 |\n|\n"
    )
    policy = facts(raw).policy
    assert (policy.title, policy.issued_on) == ("关于对示范区建设情况检查调研的通知", "2009-09-07")


def test_what_a_notice_without_a_head_passes_on_is_its_title() -> None:
    policy = facts(
        "现将《甲省农业农村厅关于申报示范村镇的通知》（甲农函〔2019〕5号）转发给你们。请各地开展申报。\n2019年6月9日\n"
    ).policy
    assert (policy.title, policy.document_type) == ("甲省农业农村厅关于申报示范村镇的通知", "通知")


def test_a_register_may_print_its_labels_in_square_brackets() -> None:
    raw = (
        "[ 索引号 ] | 11500221MB/2025-00035 | [ 发文字号 ] | 长住建委发〔2025〕57号 |\n[ 成文日期 ] | 2025-07-01 | |\n"
        "各镇人民政府：\n现通知如下。\n一、加强领导。各镇要重视。\n"
    )
    policy = facts(raw).policy
    assert (policy.document_number, policy.issued_on) == ("长住建委发〔2025〕57号", "2025-07-01")


def test_a_register_s_history_on_one_line_and_items_that_hang_under_their_numbers() -> None:
    items = "".join(
        f"    ({n})受補助單位應於當年度十月三十一日前將成果報告書(附表一\n          )、經費收支結算表(附表二)各三份函送本中心。\n"
        for n in "一二三四五六七八九十"
    )
    raw = (
        "法規名稱: 原住民族委員會文化發展中心補助作業要點\n時間: 中華民國111年3月17日\n"
        "立法沿革: 中華民國111年3月17日原住民族委員會文化發展中心原民發綜字 第1110001652號令修正發布第4點,並自即日生效\n"
        f"四、申請程序如下:\n{items}"
    )
    found = facts(raw)
    policy = found.policy
    said = (policy.title, policy.document_number, policy.issued_on, policy.issuers)
    assert said == (
        "原住民族委员会文化发展中心补助作业要点", "原民发综字第1110001652号", "2022-03-17", ("原住民族委员会文化发展中心",),
    )  # fmt: skip
    headings = {entry.heading for entry in found.outline.entries[1:]}
    assert headings == {
        "受补助单位应于当年度十月三十一日前将成果报告书（附表一）、经费收支结算表（附表二）各三份函送本中心"
    }


def test_annexes_and_signature_behind_the_last_item_of_a_flattened_page() -> None:
    raw = (
        "关于开展认定工作的通知\n各镇经济发展局: 现将有关事项通知如下: 一、工作要求 1.各镇要抽查。 二、联系方式 联系人:方亮 "
        "附件:1.工程中心项目表 2.认定申报书\n武进区科学技术局 2021年8月6日 |\n|\n"
    )
    found = facts(raw)
    assert [entry.heading for entry in found.outline.entries] == ["工作要求", "各镇要抽查", "联系方式"]
    assert (found.policy.issuers, found.policy.issued_on) == (("武进区科学技术局",), "2021-08-06")


def test_a_signature_behind_the_name_of_a_file() -> None:
    policy = facts("各园区：请各园区审核材料，附件-申报材料.zip武汉东湖新技术开发区发展改革局2023年8月17日\n").policy
    assert (policy.issuers, policy.issued_on) == (("武汉东湖新技术开发区发展改革局",), "2023-08-17")


def test_a_register_may_give_the_day_alone() -> None:
    raw = "法規名稱: 檔案管理局公文處理作業要點\n時間: 中華民國100年02月16日\n\n一、各組室應指定專人負責收發。\n二、公文應隨到隨辦。\n"
    assert facts(raw).policy.issued_on == "2011-02-16"


def test_a_notice_that_issues_several_texts_and_a_date_that_lost_its_signs() -> None:
    raw = (
        "南宁市人民政府办公厅关于印发《南宁市行政执法公示制度》等二项行政执法制度的通知\n各县、区人民政府，市直各企业、事业单位：\n"
        "《南宁市行政执法公示制度》、《南宁市行政执法监督员制度》等二项行政执法制度已经市政府审议通过，现印发给你们，请认真贯彻执行。\n"
        "                  20151214\n南宁市行政执法公示制度\n第一条 各区应当公示。\n"
    )
    found = facts(raw)
    policy = found.policy
    assert policy.alternative_titles == ("南宁市行政执法公示制度", "南宁市行政执法监督员制度")
    assert (policy.issued_on, policy.addressees) == ("2015-12-14", ("各县、区人民政府", "市直各企业、事业单位"))
    assert found.references == []


def test_the_stages_of_an_item_are_its_own() -> None:
    raw = (
        "甲市人民政府办公厅关于印发整治工作方案的通知\n各区人民政府：\n现通知如下：\n一、整治的步骤\n整治分两个阶段进行：\n"
        "第一阶段：宣传发动阶段（1个月）\n各区人民政府要成立领导组。\n第二阶段：自查阶段（3个月）\n各区人民政府要组织排查。\n各地要高度重视。\n"
    )
    found = facts(raw)
    assert [(duty.agency, duty.task) for duty in found.duties] == [("各区人民政府", "t1"), ("各地", None)]


def test_an_item_may_open_with_a_date() -> None:
    raw = "二、工作安排\n1、企业如实填写申报表。\n2、9月20日前，各县要收齐材料。\n3、9月21日至30日，办公室进行审查。\n"
    entries = facts(raw).outline.entries
    assert [entry.number for entry in entries] == ["二、", "1、", "2、", "3、"]


def test_one_body_after_the_other_is_no_closing_under_a_heading_of_its_own() -> None:
    raw = (
        "五、监测预防责任\n各县（市、区）人民政府要加强领导。\n各县（市、区）国土资源主管部门负责监督工作。\n"
        "各地、各部门要抓好落实。\n"
    )
    tasks = {duty.agency: duty.task for duty in facts(raw).duties}
    assert tasks == {
        "各县（市、区）人民政府": "t1", "各县（市、区）国土资源主管部门": "t1", "各地": None, "各部门": None,
    }  # fmt: skip


def test_a_decision_without_a_title_whose_address_ends_in_the_sign_of_a_ratio() -> None:
    raw = (
        "国发[2015]68号\n各省、自治区、直辖市人民政府,国务院各部委∶\n经清理,国务院决定,对489件国务院文件宣布失效。"
        "凡宣布失效的国务院文件,自本决定印发之日起一律停止执行。\n"
    )
    policy = facts(raw).policy
    assert (policy.document_type, policy.addressees) == ("决定", ("各省、自治区、直辖市人民政府", "国务院各部委"))


def test_a_page_that_goes_on_from_another_says_so_before_its_first_article() -> None:
    raw = "|\n[接上页] 第八条 各区县应当足额征收。对未征收的,追究责任。 第九条 按月征收。 第十条 取水单位应当缴纳。\n"
    entries = facts(raw).outline.entries
    assert [entry.number for entry in entries] == ["第八条", "第九条", "第十条"]


def test_a_page_may_begin_inside_a_series_of_formal_numerals() -> None:
    raw = "參、考核作業\n一、工作小組應辦理考核。\n二、各部會應配合。\n肆、附則\n一、本要點自發布日施行。\n"
    entries = facts(raw).outline.entries
    parents = [(entry.number, entry.parent) for entry in entries]
    assert parents == [("参、", None), ("一、", "t1"), ("二、", "t1"), ("肆、", None), ("一、", "t4")]


def test_the_orders_at_a_rule_s_foot_are_its_own_and_no_references() -> None:
    raw = (
        "漁船補助作業要點\n一、依行政院105年1月2日院臺農字第1050000001號函辦理。\n二、保險人應於三日內審查。\n"
        "106 年 3 月 9 日農漁字第 1060012345 號令發布，自 106 年 4 月 1 日生效\n109 年 5 月 6 日農漁字第 1090012346 號令修正發布\n"
    )
    found = facts(raw)
    assert [reference.document_number for reference in found.references] == ["院台农字第1050000001号"]
    assert found.outline.entries[-1].heading == "保险人应于三日内审查"
