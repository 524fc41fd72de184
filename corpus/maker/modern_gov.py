"""Pages of a ModernGov site, as a browser saves them: a whole meeting (ieListDocuments), one item (mgAi), printed minutes with their <AI1> tags."""

from __future__ import annotations

from html import escape

from .inline import FILLS, html
from .source import Block, Cell, Kind, PaperSource

_PAGE = """<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">
<html xmlns="http://www.w3.org/1999/xhtml" lang="en">
<head>
<meta http-equiv="Content-Type" content="text/html; charset=utf-8" />
<title>{title}</title>
<link rel="stylesheet" type="text/css" href="SiteSpecific/ssMgStyles.css" />
<script type="text/javascript">var mgSite = {{ "ver": 4, "host": "{host}" }};\
function mgPrint() {{ window.print(); return false; }}</script>
</head>
<body class="mgSite">
<a class="mgSkip" href="#mgContent">Skip to main content</a>
<div id="banner"><img src="logo.png" alt="{organization}" /></div>
<ul class="mgNav">
<li><a href="/home">Home</a></li>
<li><a href="mgListCommittees.aspx?bcr=1">Committees</a></li>
<li><a href="mgMemberIndex.aspx?bcr=1">Your councillors</a></li>
<li><a href="mgCalendarMonthView.aspx?bcr=1">Calendar</a></li>
</ul>
<div id="mgContent" class="mgContent">
{content}
</div>
<div class="mgFooter"><ul><li><a href="/privacy">Privacy</a></li><li><a href="/cookies">Cookies</a></li>\
<li><a href="/accessibility">Accessibility statement</a></li></ul></div>
</body>
</html>
"""


def meeting_page(source: PaperSource) -> bytes:
    """A meeting's page: heading, venue and contact, then one row of table.mgItemTable an item."""
    head = source.head["page"]
    out = ["<h1>Agenda and minutes</h1>" if not head.get("draft") else "<h1>Agenda and draft minutes</h1>"]
    out.append(f'<h2 class="mgSubTitleTxt">{escape(head["heading"])}</h2>')
    out.append('<ul class="mgActionList"><li><a href="mgMeetingAttendance.aspx?ID=0">Attendance details</a></li></ul>')
    for label in ("Venue", "Contact", "Note", "Media"):
        if label.lower() in head:
            value = html(head[label.lower()])
            out.append(f'<p><span class="mgLabel">{label}:&nbsp;</span>{value}</p>')
    out.append('<table class="mgItemTable" summary="Table of agenda items">')
    out.append('<caption class="mgHide">Items</caption><thead><tr><th>No.</th><th>Item</th></tr></thead><tbody>')
    for number, item in enumerate(_items(source.blocks)):
        out.append(_item_row(item[0], item[1:], int(head.get("first_id", 1000)) + 7 * number))
    out.append("</tbody></table>")
    title = f"{head['heading'].partition(' - ')[0]} - {source.head['organization']}"
    return _page(source, title, out)


def item_page(source: PaperSource) -> bytes:
    """The page of one item: "Agenda item", the title, what it is for, then its parts under their labels."""
    item = _items(source.blocks)[0]
    out = [
        '<ul class="mgBreadcrumb"><li><a href="ieListMeetings.aspx?CId=0">Meetings</a></li><li>Agenda item</li></ul>',
        '<h1 class="mgMainTitleTxt">Agenda item</h1>',
        f'<h2 class="mgSubTitleTxt">{html(item[0].text)}</h2>',
        *_content(item[1:], item[0].mark),
    ]
    return _page(source, f"Agenda item - {item[0].text} - {source.head['organization']}", out)


def printed_page(source: PaperSource) -> bytes:
    """Printed minutes as the site turns them from Word into HTML: the tags that mark off the items stand in the text as words."""
    out: list[str] = []
    opened = 0
    for block in source.blocks:
        if block.kind is Kind.ITEM:
            out += [_tag(f"</AI{opened}>")] if opened else []
            opened += 1
            out.append(_tag(f"<AI{opened}>"))
            out.append(f'<p class="MsoNormal"><b>{escape(block.mark)}&nbsp;&nbsp;&nbsp; {html(block.text)}</b></p>')
        elif block.kind in (Kind.TITLE, Kind.CENTRE):
            words = html(f"**{block.text}**" if block.kind is Kind.TITLE else block.text)
            out.append(f'<p class="MsoNormal" align="center" style="text-align:center">{words}</p>')
        elif block.kind is Kind.LABEL:
            out.append(f'<p class="MsoNormal"><b>{html(block.text)}</b></p>')
        else:
            out.append(_words(block))
    out += [_tag(f"</AI{opened}>")] if opened else []
    return _page(source, f"Printed minutes - {source.head['organization']}", ['<div class="WordSection1">', *out, "</div>"])


def _tag(words: str) -> str:
    return f'<p class="MsoNormal"><span style="color:white">{escape(words)}</span></p>'


def _page(source: PaperSource, title: str, content: list[str]) -> bytes:
    host = f"democracy.{source.slug}.example"
    page = _PAGE.format(title=escape(title), host=host, organization=escape(source.head["organization"]), content="\n".join(content))
    return page.encode("utf-8")


def _items(blocks: list[Block]) -> list[list[Block]]:
    """The blocks of each item, its heading first."""
    items: list[list[Block]] = []
    for block in blocks:
        if block.kind is Kind.ITEM:
            items.append([block])
        elif items:
            items[-1].append(block)
        else:
            raise ValueError(f"a block stands before the first item: {block.text[:60]!r}")
    return items


def _item_row(heading: Block, blocks: list[Block], identity: int) -> str:
    title = html(heading.text)
    if heading.rows:
        title = f'<a class="mgAiTitleLnk" href="documents/s{identity}/Report.pdf">{title}</a>'
    number = f'<p class="mgAiTitleTxt"><a name="AI{identity}"></a>{escape(heading.mark)}</p>'
    content = "\n".join([f'<p class="mgAiTitleTxt">{title}</p>', *_content(blocks, heading.mark)])
    return f'<tr><td class="mgItemNumberCell">{number}</td>\n<td>{content}</td></tr>'


def _content(blocks: list[Block], number: str) -> list[str]:
    """Runs of paragraphs go into one div.mgWordPara each; labels and lists of documents stand outside."""
    out: list[str] = []
    words: list[str] = []

    def close() -> None:
        if words:
            out.append('<div class="mgWordPara"><div class="WordSection1">\n' + "\n".join(words) + "\n</div></div>")
            words.clear()

    for block in blocks:
        match block.kind:
            case Kind.LABEL:
                close()
                out.append(f'<p class="mgSubItemTitleTxt">{html(block.text)}</p>')
            case Kind.DOCUMENTS:
                close()
                out.extend(_documents(block, number))
            case _:
                words.append(_words(block))
    close()
    return out


def _documents(block: Block, number: str) -> list[str]:
    """Names with "item 7." and "PDF 599 KB", as the site lists them."""
    lines = [
        f'<p class="mgSubItemTitleTxt">{html(block.text or "Additional documents:")}</p>',
        '<ul class="mgBulletList">',
    ]
    item = f", item {number}" if number else ""
    for title, size in ((row[0].text, row[1].text) for row in block.rows):
        link = f'<a class="mgLnk" href="documents/{len(lines)}.pdf" title="Link to document">{html(title)}</a>'
        lines.append(f'<li>{link}{item} <img src="icon.gif" alt="" /> <span class="mgFileSize">{size}</span></li>')
    return [*lines, "</ul>"]


def _words(block: Block) -> str:
    """A paragraph as Word exports it: a letter of a list is text with non-breaking spaces behind it."""
    if block.action:
        raise ValueError("a ModernGov page has no Action column: write the action as a paragraph")
    match block.kind:
        case Kind.PARAGRAPH:
            return f'<p class="MsoNormal" style="margin-left:0cm">{html(block.text)}</p>'
        case Kind.HEADING:
            return f'<p class="MsoNormal"><strong><u>{html(block.text)}</u></strong></p>'
        case Kind.CLAUSE:
            mark = "·" if block.mark == "-" else escape(block.mark)
            gap = "&nbsp;" * 4
            return f'<p class="MsoListParagraph" style="margin-left:36.0pt;text-indent:-18.0pt">{mark}{gap} {html(block.text)}</p>'
        case Kind.TABLE:
            return _table(block.rows)
        case _:
            raise ValueError(f"a ModernGov page has no {block.kind}")


def _table(rows: list[list[Cell]]) -> str:
    out = ['<table class="MsoTableGrid" border="1" cellspacing="0" cellpadding="0">']
    out.extend("<tr>" + "".join(_cell(cell, row is rows[0]) for cell in row) + "</tr>" for row in rows)
    return "\n".join([*out, "</table>"])


def _cell(cell: Cell, head: bool) -> str:
    words = html(cell.text) or "&nbsp;"
    style = f' style="background:{FILLS[cell.fill]}"' if cell.fill else ""
    words = f"<strong>{words}</strong>" if head else words
    return f'<td valign="top"{style}><p class="MsoNormal">{words}</p></td>'
