"""Writes small Stata files with pandas, an independent tool, for the tests of org.entente.data.stata.

    /usr/bin/python3 verification/stata/make_fixtures.py data/src/test/resources/stata

One invented table in every release that Entente reads and in both byte orders. pandas writes releases 114,
117, 118 and 119. What it cannot write is put in afterwards, as StataCorp's description of the format
says: missing values .a to .z, characteristics, and releases 115 (114 under another number) and 113 (display
formats of 12 instead of 49 bytes). Each file is then read back.
The test StataFixturesTest states the table a second time, by hand.

pandas 1.5.3 and 3.0.6 make the same files, but for the big-endian ones with long texts: 1.5.3 writes their
texts little-endian, so they need the newer one.
"""

import datetime
import pathlib
import struct
import sys

import numpy
import pandas
from pandas.io.stata import StataMissingValue, StataReader

STAMP = datetime.datetime(2014, 3, 27, 9, 15)
OLD_PANDAS = int(pandas.__version__.split(".")[0]) < 3
DATES = {"day": "td", "moment": "tc", "month": "tm", "quarter": "tq", "yr": "ty", "week": "tw", "half": "th"}
LABELS = {
    "n": "a byte",
    "year": "an int",
    "score": "a float",
    "flow": "a double",
    "name": "a text, in part with letters outside ASCII",
}


def table():
    dates = {
        "day": ["2014-03-27", "1959-12-31", None, "2010-01-20"],
        "moment": ["2014-03-27 09:15:22", "1959-12-31 23:59:59.999", None, "2010-01-20 09:15:22.120"],
        "month": ["2014-03-01", "1959-12-01", None, "2010-01-01"],
        "quarter": ["2014-01-01", "1959-10-01", None, "2010-01-01"],
        "yr": ["2014-01-01", "1959-01-01", None, "2010-01-01"],
        "week": ["2014-01-01", "1959-12-24", None, "2010-01-08"],
        "half": ["2014-01-01", "1959-07-01", None, "2010-01-01"],
    }
    frame = pandas.DataFrame(
        {
            "n": numpy.array([1, -127, 0, 100], dtype="int8"),
            "year": numpy.array([2014, -32767, 0, 32740], dtype="int16"),
            "big": numpy.array([123456789, -2147483647, 0, 2147483620], dtype="int32"),
            "score": numpy.array([0.652, -1e-30, 0, 16777216], dtype="float32"),
            "flow": numpy.array([38383.5, -1e-300, 0, 12345678901234.0], dtype="float64"),
            "name": ["Kazakhstan", "C\u00f4te d'Ivoire", "", " two words "],
            "answer": numpy.array([1, 0, 0, 7], dtype="int8"),
        }
    )
    for name, texts in dates.items():
        frame[name] = numpy.array([text or "NaT" for text in texts], dtype="datetime64[ns]")
    return frame


def texts():
    return ["", "short", "x" * 3000, "short"]


# Cells of row 3 that are missing, with the letter's number: 0 is '.', 1 is '.a', 26 is '.z'.
MISSING = {"n": 0, "year": 1, "big": 26, "score": 1, "flow": 2, "answer": 1}
CODES = {
    "n": lambda k: ("b", 101 + k),
    "answer": lambda k: ("b", 101 + k),
    "year": lambda k: ("h", 32741 + k),
    "big": lambda k: ("i", 2147483621 + k),
    "score": lambda k: ("I", 0x7F000000 + 0x800 * k),
    "flow": lambda k: ("Q", 0x7FE0000000000000 + 0x10000000000 * k),
}


def with_missing(data, release, order, columns, widths):
    count = len(columns)
    if release < 117:
        start = 109 + count * (1 + 33 + 49 + 33 + 81) + 2 * (count + 1) + 5
    else:
        start = data.index(b"<data>") + len(b"<data>")
    for name, kind in MISSING.items():
        at = start + 2 * sum(widths) + sum(widths[: columns.index(name)])
        layout, value = CODES[name](kind)
        struct.pack_into(order + layout, data, at, value)
    return data


def with_characteristics(data, release, order, columns):
    """Two notes, of the data set and of a variable, and one characteristic of no use elsewhere."""
    name_bytes = 129 if release >= 118 else 33
    given = [
        ("_dta", "note0", "1"),
        ("_dta", "note1", "An invented\ntable."),
        ("year", "note0", "1"),
        ("year", "note1", "Of no calendar."),
        ("_dta", "_TStvar", "year"),
    ]
    packed = []
    for variable, name, content in given:
        packed.append(
            variable.encode().ljust(name_bytes, b"\0") + name.encode().ljust(name_bytes, b"\0") + content.encode() + b"\0"
        )
    if release < 117:
        count = len(columns)
        at = 109 + count * (1 + 33 + 49 + 33 + 81) + 2 * (count + 1)
        return data[:at] + b"".join(struct.pack(order + "bi", 1, len(p)) + p for p in packed) + data[at:]
    inserted = b"".join(b"<ch>" + struct.pack(order + "I", len(p)) + p + b"</ch>" for p in packed)
    at = data.index(b"</characteristics>")
    data = data[:at] + inserted + data[at:]
    entry = data.index(b"<map>") + len(b"<map>")
    offsets = list(struct.unpack_from(order + "14Q", data, entry))
    offsets = [o + len(inserted) if i >= 9 else o for i, o in enumerate(offsets)]
    struct.pack_into(order + "14Q", data, entry, *offsets)
    return data


def as_113(data, columns):
    count = len(columns)
    at = 109 + count + 33 * count + 2 * (count + 1)
    formats = [bytes(data[at + 49 * i : at + 49 * i + 12]) for i in range(count)]
    return bytearray(b"\x71") + data[1:at] + b"".join(formats) + data[at + 49 * count :]


def write(folder, release, order):
    frame = table()
    options = {}
    if release >= 117:
        frame.insert(6, "remark", texts())
        options["convert_strl"] = ["remark"]
    columns = list(frame.columns)
    width = {"n": 1, "year": 2, "big": 4, "score": 4, "answer": 1}
    width["name"] = max(len(t.encode("utf-8" if release >= 118 else "latin-1")) for t in frame["name"])
    widths = [width.get(c, 8) for c in columns]
    file = folder / f"{release}-{'big' if order == '>' else 'little'}-endian.dta"
    frame.to_stata(
        file,
        convert_dates=dict(DATES),
        write_index=False,
        byteorder=order,
        time_stamp=STAMP,
        data_label="A made-up table",
        variable_labels=LABELS,
        value_labels={"answer": {0: "no", 1: "yes", 2147483622: "refused"}},
        version={113: 114, 115: 114}.get(release, release),
        **options,
    )
    data = bytearray(file.read_bytes())
    data = with_missing(data, release, order, columns, widths)
    data = with_characteristics(data, release, order, columns)
    if release == 113:
        data = as_113(data, columns)
    elif release == 115:
        data[0] = 115
    file.write_bytes(data)
    check(file, release)


def check(file, release):
    with StataReader(file) as reader:
        read = reader.read(convert_missing=True, convert_categoricals=False, convert_dates=False)
    letters = {name: str(read[name][2]) for name in MISSING}
    wanted = {name: "." + (chr(96 + kind) if kind else "") for name, kind in MISSING.items()}
    assert letters == wanted, (file, letters)
    assert all(isinstance(read[name][2], StataMissingValue) for name in MISSING)
    assert list(read["name"]) == list(table()["name"]), file
    assert release < 117 or list(read["remark"]) == texts(), file
    print(file.name, "read back")


if __name__ == "__main__":
    target = pathlib.Path(sys.argv[1])
    for number in (113, 114, 115, 117, 118, 119):
        for byte_order in "<>":
            if number >= 117 and byte_order == ">" and OLD_PANDAS:
                print(number, "big-endian needs pandas 3")
            else:
                write(target, number, byte_order)
