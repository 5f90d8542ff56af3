# Writes the .dbf files that the tests of org.entente.data.dbf read, and beside them as CSV what the module dbf reads in
# them again, which must be what was written. read-fixtures.R compares it with what R's package foreign reads, whose code is
# another (shapelib). The data are invented. Needs the module dbf (Debian: python3-dbf, 0.96.5):
#   /usr/bin/python3 verification/dbf/make-fixtures.py data/src/test/resources/dbf
import csv, datetime as dt, os, sys
import dbf

out = sys.argv[1]
layout = "name C(12); members N(6,0); share N(12,6); area F(19,4); joined D; active L; remark M"
header = ["name", "members", "share", "area", "joined", "active"]


def rows(foreign):
    return [
        ["Ruritania", 12, 0.125, 1234567.25, dt.date(1994, 10, 15), True],
        [foreign, -3, -2.5, 0, dt.date(1800, 1, 1), False],
        ["gone", 1, 1, 1, dt.date(2000, 1, 1), True],
        [None, None, None, None, None, None],
        ["Sylvania", 999999, 3, 0.5, dt.date(2024, 2, 29), None],
    ]


def written(value):
    if value is None:
        return ""
    if isinstance(value, bool):
        return str(value).upper()
    return repr(value).removesuffix(".0") if isinstance(value, float) else str(value)


def reread(path):
    with dbf.Table(path).open(dbf.READ_ONLY) as table:
        return [
            [written(value.rstrip() if isinstance(value, str) else value) for value in list(record)[: len(header)]]
            for record in table
            if not dbf.is_deleted(record)
        ]


def make(name, kind, code_page, foreign):
    path = os.path.join(out, name + ".dbf")
    table = dbf.Table(path, layout, codepage=code_page, dbf_type=kind)
    table.open(dbf.READ_WRITE)
    for row in rows(foreign):
        table.append({field: value for field, value in zip(header, row) if value is not None})
    dbf.delete(table[2])
    table.close()
    read = reread(path)
    assert read == [[written(value) for value in row] for row in rows(foreign) if row[0] != "gone"], read
    # The same bytes each time: the header holds the day.
    with open(path, "r+b") as file:
        file.seek(1)
        file.write(bytes([114, 3, 27]))
    for extra in (".dbt", ".fpt"):
        memo = os.path.join(out, name + extra)
        if os.path.exists(memo):
            os.remove(memo)
    with open(os.path.join(out, name + ".csv"), "w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(header)
        writer.writerows(read)


make("cyrillic", "db3", "cp1251", "Руритания")
make("western", "db3", "cp1252", "Malmö")
make("dos", "db3", "cp866", "Минск")
make("plain", "db3", "ascii", "Fenwick")
