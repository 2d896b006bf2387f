"""Makes one small document as a text, a saved page, a Word file and a PDF, as offices and their sites do."""

import html
import io
from collections.abc import Sequence
from email.mime.image import MIMEImage
from email.mime.multipart import MIMEMultipart
from email.mime.text import MIMEText
from pathlib import Path

import docx
from docx.enum.text import WD_ALIGN_PARAGRAPH
from reportlab.lib import colors
from reportlab.lib.enums import TA_CENTER, TA_RIGHT
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import cm
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.platypus import Paragraph, SimpleDocTemplate, Table, TableStyle

TITLE = ("湖北省人民政府办公厅关于加强", "专利转化运用工作的实施意见")
NUMBER = "鄂政办发〔2021〕12号"
ADDRESSEES = "各市、州、县人民政府，省政府各部门："
BODY = (
    "为贯彻落实《国务院关于新形势下加快知识产权强国建设的若干意见》（国发〔2015〕71号）和《湖北省专利条例》精神，"
    "推动专利技术转化为现实生产力，服务全省经济社会高质量发展，经省人民政府同意，提出以下实施意见。",
    "一、总体要求",
    "坚持政府引导、市场主导，到2023年底，全省专利技术交易额达到50亿元，建成专利转化服务平台不少于10家。",
    "二、主要任务",
    "（一）完善转化服务体系。支持高等学校、科研院所建立专利转化机构，配备专职人员，健全收益分配制度，形成覆盖"
    "全省、服务便捷、运行规范、开放共享的专利转化服务网络，为中小企业提供评估、交易、融资等服务。"
    "（省知识产权局牵头，省教育厅、省科技厅按职责分工负责）",
    "（二）强化金融支持。各市、州人民政府要在2022年6月底前出台专利权质押融资风险补偿办法，扩大质押融资规模。"
    "（责任单位：省财政厅、省地方金融监管局）",
    "三、组织实施",
    "省知识产权局要会同省财政厅加强督促检查，每年12月底前将落实情况报送省政府。具体任务分工见附件。",
)
SIGNED = ("湖北省人民政府办公厅", "2021年3月15日")
ANNEX = ("附件", "专利转化运用任务分工表")
TABLE = (
    ("序号", "工作任务", "牵头单位", "配合单位"),
    ("1", "举办专利转化对接活动，组织高校院所发布专利成果，促成供需双方达成合作", "省知识产权局", "省教育厅、省科技厅"),
    ("2", "建立专利转化统计制度，按季度通报各地进展", "省统计局", "省知识产权局"),
    ("3", "开展专利保险试点", "省地方金融监管局", ""),
)
MENU = ("首页", "政务公开", "办事服务", "互动交流", "专题专栏")
NEIGHBOURS = ("湖北省人民政府关于加快农业发展的通知", "湖北省人民政府关于做好防汛工作的通知")


def paragraphs() -> tuple[str, ...]:
    """All paragraphs of the document but for its table, in order."""
    return (*TITLE, NUMBER, ADDRESSEES, *BODY, *SIGNED, *ANNEX)


def as_text() -> bytes:
    """The document as a text: each paragraph and each cell a line; an empty cell is a stroke, as officials write it."""
    cells = [f"\t{cell or '/'}" for row in TABLE for cell in row]
    return "\n".join([*paragraphs(), *cells]).encode()


def as_markdown() -> bytes:
    """The document as Markdown: marked headings, strong words, quoted and escaped signs, a table between strokes."""
    lines = [f"# {''.join(TITLE)}", f"**{NUMBER}**", ADDRESSEES.replace("，", "，<br>")]
    for line in BODY:
        first, stop, rest = line.partition("。")
        strong = f"**{first}{stop}**{rest}" if line.startswith("（") else line
        lines.append(f"## {line}" if line[1] == "、" else strong)
    lines += [f"> {SIGNED[0]}", SIGNED[1], *ANNEX]
    rows = ["| " + " | ".join(cell or "/" for cell in row) + " |" for row in TABLE]
    rows.insert(1, "|---|:--:|---|---|")
    return "\n\n".join([*lines, "\n".join(rows)]).encode()


def as_page(encoding: str = "utf-8") -> bytes:
    """A saved page of a government site: menus, record fields, tools, neighbours and a footer around the document."""
    links = "".join(f'<li><a href="/{i}/">{word}</a></li>' for i, word in enumerate(MENU))
    before, after = NEIGHBOURS
    rows = "".join("<tr>" + "".join(f"<td><p>{cell or '&nbsp;'}</p></td>" for cell in row) + "</tr>" for row in TABLE)
    body = "".join(f"<p>　　<span>{line[:3]}</span>{html.escape(line[3:])}</p>\n" for line in (ADDRESSEES, *BODY))
    page = f"""<!DOCTYPE html>
<html><head><meta charset="{encoding}"><title>专利_某网</title><style>p {{ color: red }}</style>
<script>var words = "各市要加强管理，落实责任。<p>省公安厅要处罚。</p>";</script></head>
<body><div id="top"><ul class="nav">{links}</ul><div style="display: none">各县要落实隐藏的工作，及时报送。</div></div>
<div class="crumbs">当前位置：<a href="/">首页</a> &gt; <a href="/zc/">政策文件</a></div>
<div class="side"><h3>热点</h3><ul><li><a href="/9">{before}</a></li><li><a href="/8">{after}</a></li></ul></div>
<div class="content">
<table class="record"><tr><td>索 引 号：</td><td>011043225/2021-00001</td></tr><tr><td>发文字号：</td><td>{NUMBER}</td></tr></table>
<div class="tools">【字体：<a href="#">大</a> <a href="#">中</a> <a href="#">小</a>】<a href="javascript:window.print()">打印</a></div>
<div class="TRS_Editor">
<p align="center"><strong>{TITLE[0]}<br>{TITLE[1]}</strong></p><p align="center">{NUMBER}</p>
{body}<p align="right">{SIGNED[0]}</p><p align="right">{SIGNED[1]}</p>
<p>{ANNEX[0]}</p><p>{ANNEX[1]}</p><table border="1"><tbody>{rows}</tbody></table>
</div>
<p>上一篇：<a href="/1">{before}</a></p><p>下一篇：<a href="/2">{after}</a></p>
<div class="share">分享到：<a href="#">微信</a></div>
</div>
<div class="footer"><p>主办单位：湖北省人民政府办公厅，各部门要办好网站，地址：武汉市水果湖路7号。</p><p>鄂ICP备05001234号</p></div>
<script src="a.js"></script></body></html>"""
    return page.encode(encoding)


def archived(page: bytes) -> bytes:
    """A page as a browser saves it into one file, its pictures beside it."""
    message = MIMEMultipart("related", type="text/html")
    message["Snapshot-Content-Location"] = "page.html"
    message.attach(MIMEText(page.decode(), "html", "utf-8"))
    message.attach(MIMEImage(b"GIF89a", "gif"))
    return message.as_bytes()


def as_word() -> bytes:
    """A Word file: the paragraphs, then the table."""
    document = docx.Document()
    for line in paragraphs():
        paragraph = document.add_paragraph()
        for run in (line[:4], line[4:]):
            paragraph.add_run(run)
        if line in TITLE:
            paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    table = document.add_table(rows=0, cols=len(TABLE[0]))
    for row in TABLE:
        for cell, words in zip(table.add_row().cells, row, strict=True):
            cell.text = words
    return saved(document)


def saved(document: "docx.document.Document") -> bytes:
    """The bytes of a Word file."""
    kept = io.BytesIO()
    document.save(kept)
    return kept.getvalue()


def as_pdf(
    lines: Sequence[str] | None = None, password: str | None = None, table: Sequence[Sequence[str]] | None = None
) -> bytes:
    """A PDF as Word exports it: indented paragraphs that wrap, page numbers, a running head, a ruled table."""
    pdfmetrics.registerFont(UnicodeCIDFont("STSong-Light"))
    plain = ParagraphStyle(
        "plain", fontName="STSong-Light", fontSize=16, leading=28, wordWrap="CJK", firstLineIndent=32
    )
    flush = ParagraphStyle("flush", plain, firstLineIndent=0)
    centred, right = (
        ParagraphStyle("centred", flush, alignment=TA_CENTER),
        ParagraphStyle("right", flush, alignment=TA_RIGHT),
    )
    styles = {**dict.fromkeys((*TITLE, NUMBER, ANNEX[1]), centred), **dict.fromkeys(SIGNED, right)}
    styles |= {ADDRESSEES: flush, ANNEX[0]: flush}
    story: list[object] = [
        Paragraph(line, styles.get(line, plain)) for line in (paragraphs() if lines is None else lines)
    ]
    shown = TABLE if lines is None else table
    if shown:
        small = ParagraphStyle("small", flush, fontSize=10, leading=14)
        cells = [[Paragraph(cell, small) for cell in row] for row in shown]
        grid = TableStyle([("GRID", (0, 0), (-1, -1), 0.5, colors.black)])
        story.append(Table(cells, colWidths=[1.5 * cm, 5 * cm, 4 * cm, 4 * cm], style=grid))
    kept = io.BytesIO()
    sheet = SimpleDocTemplate(
        kept, pagesize=A4, leftMargin=2.8 * cm, rightMargin=2.6 * cm, topMargin=9 * cm, encrypt=password
    )
    sheet.build(story, onFirstPage=_edges, onLaterPages=_edges)
    return kept.getvalue()


def _edges(canvas: "object", sheet: "object") -> None:
    canvas.setFont("STSong-Light", 10)  # type: ignore[attr-defined]
    canvas.drawString(80, 800, "湖北省人民政府公报")  # type: ignore[attr-defined]
    canvas.drawCentredString(297, 40, f"— {sheet.page} —")  # type: ignore[attr-defined]


def put(folder: Path, name: str, data: bytes) -> Path:
    """Write a file and give its path."""
    path = folder / name
    path.write_bytes(data)
    return path
