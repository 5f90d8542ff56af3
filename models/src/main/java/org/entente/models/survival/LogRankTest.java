package org.entente.models.survival;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.entente.numerics.distribution.Tails;
import org.entente.numerics.hazard.RiskSets;
import org.entente.numerics.linear.SymmetricMatrix;

/// Whether groups have the same hazard at all times: events in each group against those expected if they had.
///
/// At each event time, and within each stratum, d events among n at risk fall on a group of n_g with mean
/// d n_g / n and hypergeometric variance. N. Mantel (1966), Cancer Chemotherapy Reports 50, 163-170; R. Peto and
/// J. Peto (1972), JRSS A 135, 185-207. Weights must be 1: the variance counts spells.
///
/// @param groups in the order of their names
/// @param degreesOfFreedom groups that were ever at risk at an event, less one
/// @param statistic chi-square; empty if the groups are never at risk together
/// @param pValue of a difference at least as large
public record LogRankTest(List<Group> groups, int degreesOfFreedom, OptionalDouble statistic, OptionalDouble pValue) {
    public LogRankTest {
        groups = List.copyOf(groups);
    }

    /// Events of all causes in one group.
    public record Group(String name, int spells, int observed, double expected) {}

    /// Compares groups of spells within strata.
    public static LogRankTest of(List<RiskSpell> spells, Function<RiskSpell, String> group) {
        SpellTable.requireSpells(spells);
        for (RiskSpell spell : spells) {
            if (spell.weight() != 1) {
                throw new IllegalArgumentException("spell of %s: the log-rank test takes no weight, got %s"
                        .formatted(spell.subject(), spell.weight()));
            }
        }
        List<String> names = SpellTable.distinct(spells, group);
        int[] position = SpellTable.positions(spells, group);
        int[] stratum = SpellTable.positions(spells, RiskSpell::stratum);
        var sums = new Sums(position, names.size());
        SpellTable.riskSets(spells, RiskSpell::isEvent, stratum).sweep(sums);
        int[] sizes = new int[names.size()];
        for (int at : position) {
            sizes[at]++;
        }
        List<Group> groups = new ArrayList<>();
        for (int g = 0; g < names.size(); g++) {
            groups.add(new Group(names.get(g), sizes[g], (int) sums.observed[g], sums.expected[g]));
        }
        return test(groups, sums);
    }

    private static LogRankTest test(List<Group> groups, Sums sums) {
        int[] ever = IntStream.range(0, groups.size())
                .filter(g -> groups.get(g).expected() > 0)
                .toArray();
        int df = Math.max(ever.length - 1, 0);
        double[] excess = new double[df];
        double[] variance = new double[df * df];
        for (int a = 0; a < df; a++) {
            excess[a] = sums.observed[ever[a]] - sums.expected[ever[a]];
            for (int b = 0; b < df; b++) {
                variance[a * df + b] = sums.variance[ever[a] * groups.size() + ever[b]];
            }
        }
        Optional<double[]> solution =
                df == 0 ? Optional.empty() : SymmetricMatrix.of(df, variance).findSolution(excess);
        if (solution.isEmpty()) {
            return new LogRankTest(groups, df, OptionalDouble.empty(), OptionalDouble.empty());
        }
        double statistic = 0;
        for (int a = 0; a < df; a++) {
            statistic += excess[a] * solution.get()[a];
        }
        return new LogRankTest(
                groups, df, OptionalDouble.of(statistic), OptionalDouble.of(Tails.chiSquareUpper(statistic, df)));
    }

    private static final class Sums implements RiskSets.Sweep {
        private final int[] group;
        private final double[] atRisk;
        private final double[] observed;
        private final double[] expected;
        private final double[] variance;
        private double all;

        Sums(int[] group, int groups) {
            this.group = group;
            this.atRisk = new double[groups];
            this.observed = new double[groups];
            this.expected = new double[groups];
            this.variance = new double[groups * groups];
        }

        @Override
        public void begin(int stratum) {
            Arrays.fill(atRisk, 0);
            all = 0;
        }

        @Override
        public void enter(int spell) {
            atRisk[group[spell]]++;
            all++;
        }

        @Override
        public void leave(int spell) {
            atRisk[group[spell]]--;
            all--;
        }

        @Override
        public void events(double time, int[] spells, int from, int to) {
            int events = to - from;
            double spread = all > 1 ? events * (all - events) / (all - 1) : 0;
            for (int d = from; d < to; d++) {
                observed[group[spells[d]]]++;
            }
            for (int a = 0; a < atRisk.length; a++) {
                double share = atRisk[a] / all;
                expected[a] += events * share;
                variance[a * atRisk.length + a] += spread * share;
                for (int b = 0; b < atRisk.length; b++) {
                    variance[a * atRisk.length + b] -= spread * share * atRisk[b] / all;
                }
            }
        }
    }
}
