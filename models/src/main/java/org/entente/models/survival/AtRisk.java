package org.entente.models.survival;

import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;

/// The weight at risk at any time, from sums over sorted entries and exits.
final class AtRisk {
    private final double[] entries;
    private final double[] enteredBy;
    private final double[] exits;
    private final double[] leftBy;

    private AtRisk(List<RiskSpell> byEntry, List<RiskSpell> byExit) {
        entries = byEntry.stream().mapToDouble(RiskSpell::entry).toArray();
        enteredBy = sums(byEntry);
        exits = byExit.stream().mapToDouble(RiskSpell::exit).toArray();
        leftBy = sums(byExit);
    }

    static AtRisk of(List<RiskSpell> spells) {
        return new AtRisk(sorted(spells, RiskSpell::entry), sorted(spells, RiskSpell::exit));
    }

    double at(double time) {
        return enteredBy[countBelow(entries, time)] - leftBy[countBelow(exits, time)];
    }

    private static List<RiskSpell> sorted(List<RiskSpell> spells, ToDoubleFunction<RiskSpell> time) {
        return spells.stream().sorted(Comparator.comparingDouble(time)).toList();
    }

    private static double[] sums(List<RiskSpell> spells) {
        double[] sums = new double[spells.size() + 1];
        for (int i = 0; i < spells.size(); i++) {
            sums[i + 1] = sums[i] + spells.get(i).weight();
        }
        return sums;
    }

    private static int countBelow(double[] sorted, double time) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] < time) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
