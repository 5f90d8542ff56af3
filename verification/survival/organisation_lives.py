"""Lives of organisations in COW IGO v3 beside a union, for the tests of the indicator organisation-survival:
    python3 verification/survival/organisation_lives.py FOLDER/cow/igo_year_format_3.csv.gz > \
        verification/survival/expected-lives.csv
Run in the root of the project. From the provider's file itself, by the definition of a product over the ages at which
lives ended, one age at a time; who founded what by the numbers of the Correlates of War, in which that of Russia is that of
the Soviet Union; the Empire before is another state. Regions are those of catalog/regions.csv, which some states of old do
not have. Stores estimates only. Needs Python >= 3.9 alone."""
import csv
import gzip
import re
import sys
from fractions import Fraction
from math import exp, log, sqrt
from statistics import NormalDist

Z = NormalDist().inv_cdf(0.95)
ABOUT = set("ioname orgname year sdate deaddate dead integrated replaced longorgname ionum igocode version imputed"
            " accuracyofpre1965membershipdates sourcesandnotes political social economic".split())
RUSSIA, SOVIET = 365, 1923
# founders by COW number, the year of entry into force, COW's code of the union itself
UNIONS = {"EAEU": ({365, 370, 705}, 2015, None), "MERCOSUR": ({140, 150, 160, 165}, 1991, "MERCOSUR")}


def numbers():
    text = open("catalog/layouts/cow-igo-year.yml", encoding="utf-8").read()
    block = re.search(r"spelling: \{(.*?)\}", text, re.S).group(1)
    return {name: int(number) for name, number in re.findall(r"(\w+):\s*(\d+)", block)}


def regions():
    """the region of a COW number, the same for all states that have had it"""
    of_state = {row["state"]: row["region"] for row in csv.DictReader(open("catalog/regions.csv", encoding="utf-8"))}
    found = {}
    for row in csv.DictReader(open("catalog/state-codes.csv", encoding="utf-8")):
        if row["scheme"] == "cow" and row["state"] in of_state:
            found.setdefault(int(row["code"]), set()).add(of_state[row["state"]])
    assert all(len(one) == 1 for one in found.values())
    return {number: one.pop() for number, one in found.items()}


def lives(path):
    number = numbers()
    by_name = {}
    with gzip.open(path, "rt", encoding="utf-8", errors="replace") as lines:
        for row in csv.DictReader(lines):
            by_name.setdefault(row["ioname"], []).append(row)
    for name, rows in sorted(by_name.items()):
        rows.sort(key=lambda row: int(row["year"]))
        founders = set()
        for row in rows:
            founders = {number[c] for c in row if c not in ABOUT and row[c] == "1"}
            if RUSSIA in founders and int(row["year"]) < SOVIET:
                founders = founders - {RUSSIA} | {-RUSSIA}
            if founders:
                break
        last = next((row for row in rows if row["dead"] == "1"), rows[-1])
        end = None
        if last["dead"] == "1":
            end = "replaced" if last["replaced"] == "1" else "merged" if last["integrated"] == "1" else "dissolved"
        yield dict(name=name, born=int(rows[0]["sdate"]), first=int(rows[0]["year"]), last=int(last["year"]), end=end,
                   founders=founders)


def known(everything, year):
    for life in everything:
        if life["last"] <= year:
            yield life
        elif life["first"] <= year:
            yield dict(life, last=year, end=None)


def age(life):
    return life["last"] - life["born"] + 1


def at_risk(sample, at):
    return [life for life in sample if life["first"] - life["born"] < at <= age(life)]


def survival(sample, ends, start, until):
    """the share between two ages, and its limits if it is neither 0 nor 1"""
    share, greenwood = Fraction(1), Fraction(0)
    for at in range(start + 1, until + 1):
        risk = at_risk(sample, at)
        died = sum(life["end"] in ends and age(life) == at for life in risk)
        if died:
            share *= Fraction(len(risk) - died, len(risk))
            greenwood += Fraction(died, len(risk) * (len(risk) - died))
    if share in (0, 1):
        return float(share), "", ""
    width = Z * sqrt(greenwood) / abs(log(share))
    return float(share), share ** exp(width), share ** exp(-width)


def peers(sample, which, founders, region):
    own = {region[number] for number in founders}

    def known_regions(them):
        return {region[one] for one in them if one in region}

    rules = {
        "all": lambda them: True,
        "same-regions": lambda them: bool(known_regions(them)) and known_regions(them) <= own,
        "same-size": lambda them: len(founders) / 2 <= len(them) <= 2 * len(founders),
        "shared-founder": lambda them: them & founders,
    }
    return [life for life in sample if rules[which](life["founders"])]


def main():
    everything, region = list(lives(sys.argv[1])), regions()
    ends = {"any": {"dissolved", "merged", "replaced"}, "dissolution": {"dissolved"}}
    print("union,year,which,after,ends,lives,ended,atRisk,survival,low,high,later")
    for union, year in (("EAEU", 2025), ("MERCOSUR", 2003), ("MERCOSUR", 2025)):
        founders, born, code = UNIONS[union]
        others = [life for life in known(everything, year) if life["name"].upper() != code]
        for which in ("all", "same-regions", "same-size", "shared-founder"):
            sample = peers(others, which, founders, region)
            for after in ("age", "50"):
                years = year - born + 1 if after == "age" else int(after)
                for label, kinds in ends.items():
                    share, low, high = survival(sample, kinds, 0, years)
                    later = survival(sample, kinds, years, years + 10)[0] if at_risk(sample, years + 10) else ""
                    print(union, year, which, after, label, len(sample), sum(life["end"] in kinds for life in sample),
                          len(at_risk(sample, years)), share, low, high, later, sep=",")


main()
