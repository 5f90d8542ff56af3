# Writes the workbooks that the tests of org.entente.data.excel read, and beside them as CSV what was written into them.
# The data are invented. Needs openpyxl and xlwt (Debian: python3-openpyxl, python3-xlwt):
#   /usr/bin/python3 verification/excel/make-fixtures.py data/src/test/resources/excel
import csv, datetime as dt, os, re, sys, zipfile
import openpyxl, xlwt

out = sys.argv[1]
DIVISION_BY_ZERO, NOT_AVAILABLE = 0x07, 0x2A
header = ["state", "members", "share", "joined", "signed", "opens", "voted", "note"]
rows = [
    ["Ruritania", 12, 0.1, dt.date(1994, 10, 15), dt.datetime(2014, 3, 27, 12, 30), dt.time(9, 0), True, "a \"quoted\" text"],
    ["Grand Fenwick", -3, 1 / 3, dt.date(1900, 3, 1), dt.datetime(1999, 12, 31, 23, 59, 59), dt.time(23, 59, 59), False, "two\nlines"],
    ["Руритания", 2147483648, 1e-7, dt.date(2024, 2, 29), dt.datetime(2000, 1, 1), dt.time(0, 0), None, " spaces "],
    [None, None, 1e22, None, None, None, None, None],
    [None] * 8,
    ["Sylvania", 0, 123456.789, dt.date(9999, 12, 31), dt.datetime(1961, 4, 12, 6, 7), dt.time(6, 7), True, "12"],
]


def written(value):
    if value is None:
        return ""
    if isinstance(value, bool):
        return str(value).upper()
    if isinstance(value, float):
        # The shortest form, with an exponent only for very large and very small numbers.
        text = repr(value)
        return text.replace("e-0", "e-").replace("e+", "e")
    if isinstance(value, dt.datetime):
        return value.date().isoformat() if value.time() == dt.time(0) else value.isoformat()
    return value.isoformat() if isinstance(value, (dt.date, dt.time)) else str(value)


with open(os.path.join(out, "types.csv"), "w", newline="", encoding="utf-8") as file:
    writer = csv.writer(file, lineterminator="\n")
    writer.writerow(header)
    writer.writerows([written(value) for value in row] for row in rows if any(value is not None for value in row))

formats = {"joined": "yyyy\\-mm\\-dd", "signed": "d\" of\"\\ mmmm yyyy\\ h:mm", "opens": "h:mm:ss"}

# By openpyxl: shared texts, styles; a second sheet, hidden, with the header in row 3 and merged cells.
book = openpyxl.Workbook()
sheet = book.active
sheet.title = "Members"
for r, row in enumerate([header] + rows, 1):
    for c, value in enumerate(row, 1):
        cell = sheet.cell(r, c, value)
        if r > 1 and header[c - 1] in formats:
            cell.number_format = formats[header[c - 1]]
lower = book.create_sheet("Lower header")
lower.sheet_state = "hidden"
lower["A1"] = "Votes of an invented assembly"
lower["A2"] = "Source:"
lower["C2"] = "none"
lower["A3"], lower["B3"], lower["D3"], lower["E3"], lower["F3"] = "state", "yes", 2012, "yes", "span"
lower["A4"], lower["B4"], lower["C4"], lower["D4"] = "Ruritania", 1, "no name", 3
lower["A5"], lower["D5"], lower["F5"] = "Fenwick", "#N/A", dt.timedelta(hours=36)
lower["F5"].number_format = "[h]:mm"
lower["D6"], lower["E6"] = "#DIV/0!", "#N/A"
lower.merge_cells("A1:C1")
lower.merge_cells("A5:A6")
book.save(os.path.join(out, "types.xlsx"))

# The same bytes each time: openpyxl writes the time of day.
with zipfile.ZipFile(os.path.join(out, "types.xlsx")) as archive:
    written_parts = {name: archive.read(name) for name in archive.namelist()}
with zipfile.ZipFile(os.path.join(out, "types.xlsx"), "w") as archive:
    for name, content in written_parts.items():
        content = re.sub(rb"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", b"2014-03-27T00:00:00Z", content)
        archive.writestr(zipfile.ZipInfo(name, (2014, 3, 27, 0, 0, 0)), content, zipfile.ZIP_DEFLATED)

# By xlwt, the same for Excel 97 to 2003.
book = xlwt.Workbook(encoding="utf-8")
sheet = book.add_sheet("Members")
for r, row in enumerate([header] + rows):
    for c, value in enumerate(row):
        style = xlwt.easyxf(num_format_str=formats[header[c]]) if r and header[c] in formats else xlwt.Style.default_style
        if value is not None:
            sheet.write(r, c, value, style)
lower = book.add_sheet("Lower header")
lower.visibility = 1
lower.write_merge(0, 0, 0, 2, "Votes of an invented assembly")
lower.write(1, 0, "Source:"), lower.write(1, 2, "none")
for c, value in ((0, "state"), (1, "yes"), (3, 2012), (4, "yes"), (5, "span")):
    lower.write(2, c, value)
for c, value in ((0, "Ruritania"), (1, 1), (2, "no name"), (3, 3)):
    lower.write(3, c, value)
lower.write_merge(4, 5, 0, 0, "Fenwick")
lower.row(4).set_cell_error(3, NOT_AVAILABLE)
lower.write(4, 5, 1.5, xlwt.easyxf(num_format_str="[h]:mm"))
lower.row(5).set_cell_error(3, DIVISION_BY_ZERO)
lower.row(5).set_cell_error(4, NOT_AVAILABLE)
book.save(os.path.join(out, "types.xls"))

# By hand, with what the libraries do not write: stored results of formulas, texts in the cell, rich texts with a reading
# aid, escaped characters, dates as texts, cells and rows without a name, days counted from 1904.
main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
parts = {
    "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    "_rels/.rels": f'<Relationships><Relationship Id="a" Type="{office}/officeDocument" Target="/book/main.xml"/></Relationships>',
    "book/main.xml": f'<workbook xmlns="{main}" xmlns:r="{office}"><workbookPr date1904="1"/><sheets>'
        '<sheet name="Chart" sheetId="1" r:id="c"/><sheet name="By hand" sheetId="2" r:id="s"/></sheets></workbook>',
    "book/_rels/main.xml.rels": f'<Relationships><Relationship Id="s" Type="{office}/worksheet" Target="../parts/one.xml"/>'
        f'<Relationship Id="c" Type="{office}/chartsheet" Target="chart.xml"/>'
        f'<Relationship Id="t" Type="{office}/sharedStrings" Target="texts.xml"/>'
        f'<Relationship Id="f" Type="{office}/styles" Target="styles.xml"/></Relationships>',
    "book/texts.xml": f'<sst xmlns="{main}"><si><t>name</t></si><si><r><t>Tok</t></r><r><rPr><b/></rPr><t>yo</t></r>'
        '<rPh sb="0" eb="2"><t>reading</t></rPh></si><si><t>a_x000D_b_x005F_x000D_ &amp; &lt;c&gt;</t></si></sst>',
    "book/styles.xml": f'<styleSheet xmlns="{main}"><numFmts count="1"><numFmt numFmtId="164" formatCode="[$-419]d&quot; h&quot; mmm yyyy;@"/></numFmts>'
        '<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf/><xf numFmtId="164"/><xf numFmtId="14"/><xf numFmtId="21"/><xf numFmtId="10"/></cellXfs></styleSheet>',
    "parts/one.xml": f'<?xml version="1.0" encoding="UTF-8"?><worksheet xmlns="{main}"><dimension ref="A1:ZZ99999"/><sheetData>'
        '<row><c t="s"><v>0</v></c><c t="inlineStr"><is><t>kind</t></is></c><c t="str"><f>A1</f><v>value</v></c><c t="inlineStr"><is><t>day</t></is></c></row>'
        '<row r="2"><c r="A2" t="s"><v>1</v></c><c r="B2" t="str"><f>UPPER("a")</f><v>A</v></c><c r="C2"><f>1+1</f><v>2</v></c><c r="D2" s="1"><v>0</v></c></row>'
        '<row r="4"><c r="A4" t="s"><v>2</v></c><c r="B4" t="b"><f>1=1</f><v>1</v></c><c r="C4" t="e"><f>1/0</f><v>#DIV/0!</v></c><c r="D4" s="2"><v>40263.5</v></c></row>'
        '<row r="5"><c r="B5" t="d"><v>2014-03-27T00:00:00</v></c><c r="C5"><f>A9</f></c><c r="D5" s="3"><v>0.25</v></c></row>'
        '<row r="6"><c r="A6"><v>1.1000000000000001</v></c><c r="B6" s="4"><v>-1.5E-3</v></c><c r="C6" s="99"><v>+7</v></c><c r="D6" s="2"><v>-1</v></c></row>'
        '</sheetData></worksheet>',
}
with zipfile.ZipFile(os.path.join(out, "by-hand.xlsx"), "w", zipfile.ZIP_DEFLATED) as archive:
    for name, content in parts.items():
        archive.writestr(zipfile.ZipInfo(name, (2014, 3, 27, 0, 0, 0)), content, zipfile.ZIP_DEFLATED)
