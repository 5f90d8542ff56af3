package org.entente.models.survival;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.entente.numerics.hazard.RiskSets;
import org.entente.numerics.hazard.RiskTable;

/// Spells as the arrays that `numerics` takes.
final class SpellTable {
    private SpellTable() {}

    static double[] weights(List<RiskSpell> spells) {
        return spells.stream().mapToDouble(RiskSpell::weight).toArray();
    }

    /// The position of each spell's value among the distinct values in their natural order.
    static int[] positions(List<RiskSpell> spells, Function<RiskSpell, String> value) {
        String[] distinct = distinct(spells, value).toArray(String[]::new);
        return spells.stream()
                .mapToInt(spell -> Arrays.binarySearch(distinct, value.apply(spell)))
                .toArray();
    }

    static List<String> distinct(List<RiskSpell> spells, Function<RiskSpell, String> value) {
        return spells.stream().map(value).distinct().sorted().toList();
    }

    /// @param stratum by spell
    static RiskSets riskSets(List<RiskSpell> spells, Predicate<RiskSpell> isEvent, int[] stratum) {
        boolean[] event = new boolean[spells.size()];
        for (int i = 0; i < event.length; i++) {
            event[i] = isEvent.test(spells.get(i));
        }
        return RiskSets.of(
                spells.stream().mapToDouble(RiskSpell::entry).toArray(),
                spells.stream().mapToDouble(RiskSpell::exit).toArray(),
                event,
                stratum);
    }

    /// Events of all causes, strata ignored.
    static List<RiskTable.Row> riskTable(List<RiskSpell> spells) {
        return riskTable(spells, weights(spells), RiskSpell::isEvent);
    }

    static List<RiskTable.Row> riskTable(List<RiskSpell> spells, double[] weights, Predicate<RiskSpell> isEvent) {
        RiskSets risk = riskSets(spells, isEvent, new int[spells.size()]);
        return RiskTable.of(risk, weights, new int[spells.size()], 1);
    }

    static void requireSpells(List<RiskSpell> spells) {
        if (spells.isEmpty()) {
            throw new IllegalArgumentException("no spells: nobody was at risk");
        }
    }
}
