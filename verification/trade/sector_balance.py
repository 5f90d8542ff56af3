"""The Grubel-Lloyd index by sector and by the sum of sectors, for the test of grubel-lloyd at level=sector:
    python3 verification/trade/sector_balance.py FOLDER/caliendo-parro-2015/trade.csv.gz > verification/trade/expected-sectors.csv
From the file of Caliendo and Parro (2015) itself; stores indices only. Needs Python >= 3.9 alone."""
import csv
import gzip
import itertools
import sys

GROUPS = {"USA:CAN": ["USA", "Canada"], "USA:MEX": ["USA", "Mexico"], "ARG:BRA": ["Argentina", "Brazil"],
          "MERCOSUR": ["Argentina", "Brazil"]}


def index(exchanges):
    total = sum(x + m for x, m in exchanges)
    return 1 - sum(abs(x - m) for x, m in exchanges) / total


def main():
    flows = {}
    with gzip.open(sys.argv[1], "rt", encoding="utf-8") as lines:
        for row in csv.DictReader(lines):
            flows[row["sector"], row["exporter"], row["importer"]] = float(row["value"])
    sectors = sorted({sector for sector, _, _ in flows})
    print("whom,sectors,bySector,ofSums")
    for whom, names in GROUPS.items():
        fine, coarse = [], []
        for a, b in itertools.combinations(names, 2):
            both = [(flows[s, a, b], flows[s, b, a]) for s in sectors]
            fine += both
            coarse.append((sum(x for x, _ in both), sum(m for _, m in both)))
        print(whom, len(sectors), index(fine), index(coarse), sep=",")


main()
