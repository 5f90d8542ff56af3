"""Posteriors of a single change by numerical integration, for the tests of org.entente.models.changepoint:
    python3 verification/beforeafter/changepoint.py > verification/beforeafter/changepoint-expected.csv
Rates, means and variances are integrated by quadrature, not in closed form. Needs numpy and scipy."""
import numpy as np
import scipy
from scipy import integrate, stats

COAL = [4, 5, 4, 1, 0, 4, 3, 4, 0, 6, 3, 3, 4, 0, 2, 6, 3, 3, 5, 4, 5, 3, 1, 4, 4, 1, 5, 5, 3, 4, 2, 5, 2, 2, 3, 4, 2,
        1, 3, 2, 2, 1, 1, 1, 1, 3, 0, 0, 1, 0, 1, 1, 0, 0, 3, 1, 0, 3, 2, 2, 0, 1, 1, 1, 0, 1, 0, 1, 0, 0, 0, 2, 1, 0,
        0, 0, 1, 1, 0, 2, 3, 3, 1, 1, 2, 1, 1, 1, 1, 2, 3, 3, 0, 0, 0, 1, 4, 0, 0, 0, 1, 0, 0, 0, 0, 0, 1, 0, 0, 1, 0, 1]
# The Nile at Aswan 1871-1910, in units of 1e8 m3: G. Cobb (1978), Biometrika 65, table 1; the dam of 1898.
NILE = [1120, 1160, 963, 1210, 1160, 1160, 813, 1230, 1370, 1140, 995, 935, 1110, 994, 1020, 960, 1180, 799, 958, 1140,
        1100, 1210, 1150, 1250, 1260, 1220, 1030, 1100, 774, 840, 874, 694, 940, 833, 701, 916, 692, 1020, 1050, 969]


def posterior(none, byyear):
    highest = max(none, max(byyear))
    masses = np.exp(np.array(byyear) - highest) / len(byyear)
    first = np.exp(none - highest)
    total = first + masses.sum()
    return first / total, masses / masses.sum()


def counts(values, shape, exposure):
    """log of the integral over the rate, on a fine grid"""
    def stretch(part):
        n, years = sum(part), len(part)
        rate = np.linspace(1e-9, 12, 400001)
        log = stats.gamma.logpdf(rate, shape, scale=1 / exposure) + n * np.log(rate) - years * rate
        highest = log.max()
        return highest + np.log(integrate.simpson(np.exp(log - highest), x=rate))
    return posterior(stretch(values), [stretch(values[:k]) + stretch(values[k:]) for k in range(1, len(values))])


def clustered(values, shape, exposure, sizes):
    """the same with negative binomial counts, summed over sizes"""
    rate = np.linspace(1e-9, 25, 100001)
    prior = stats.gamma.logpdf(rate, shape, scale=1 / exposure)

    def stretch(logs):
        highest = logs.max()
        return highest + np.log(integrate.simpson(np.exp(logs - highest), x=rate))
    none, byyear = [], []
    for size in sizes:
        below = np.zeros((len(values) + 1, len(rate)))
        for t, value in enumerate(values):
            below[t + 1] = below[t] + stats.nbinom.logpmf(value, size, size / (size + rate))
        none.append(stretch(prior + below[-1]))
        byyear.append([stretch(prior + below[k]) + stretch(prior + below[-1] - below[k]) for k in range(1, len(values))])
    total = np.logaddexp.reduce(np.array(byyear), axis=0)
    return posterior(np.logaddexp.reduce(none), list(total))


def means(values, mean, years, shape, scale):
    """log of the integral over the variance, on a grid in its log; the mean by the multivariate normal density"""
    values = np.array(values, float)
    logs = np.linspace(np.log(scale) - 14, np.log(scale) + 14, 8001)
    prior = stats.invgamma.logpdf(np.exp(logs), shape, scale=scale) + logs

    def given(part, variance):
        n = len(part)
        return stats.multivariate_normal.logpdf(part, np.full(n, mean), variance * (np.eye(n) + np.ones((n, n)) / years))

    def total(parts):
        # the density at variance v follows from that at variance 1 by scaling
        log = prior.copy()
        for part in parts:
            base = given(part, 1.0)
            n = len(part)
            zero = given(np.full(n, mean), 1.0)
            log += zero - n / 2 * logs + (base - zero) / np.exp(logs)
        highest = log.max()
        return highest + np.log(integrate.simpson(np.exp(log - highest), x=logs))
    return posterior(total([values]), [total([values[:k], values[k:]]) for k in range(1, len(values))])


print(f"# Python numpy {np.__version__}, scipy {scipy.__version__}")
print("case,quantity,value")
none, masses = counts(COAL, 1, 112 / 191)
print(f"coal,none,{none:.12g}")
for year in range(1886, 1898):
    print(f"coal,{year},{masses[year - 1852]:.12g}")
none, masses = means(NILE, 1000, 1, 0.5, 10000)
print(f"nile,none,{none:.12g}")
for year in range(1896, 1902):
    print(f"nile,{year},{masses[year - 1872]:.12g}")
none, masses = clustered(COAL, 1, 112 / 191, [0.5, 2, 8])
print(f"coal-clustered,none,{none:.12g}")
for year in range(1886, 1898):
    print(f"coal-clustered,{year},{masses[year - 1852]:.12g}")
