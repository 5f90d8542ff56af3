package org.entente.data.frame;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.entente.core.state.StateId;
import org.entente.core.state.StateSystem;
import org.entente.core.time.SpellRule;
import org.entente.core.time.Years;

/// The state-years of a list of states: a row for each code and each year in which the rule counts it, by code,
/// then year.
public final class StateUniverse {
    final Roster roster;
    final int[] unit;
    final int[] year;

    private StateUniverse(Roster roster) {
        this.roster = roster;
        int rows = Arrays.stream(roster.counts).mapToInt(BitSet::cardinality).sum();
        this.unit = new int[rows];
        this.year = new int[rows];
        int row = 0;
        for (int u = 0; u < roster.counts.length; u++) {
            BitSet years = roster.counts[u];
            for (int y = years.nextSetBit(0); y >= 0; y = years.nextSetBit(y + 1)) {
                unit[row] = u;
                year[row] = roster.yearAt(y);
                row++;
            }
        }
    }

    /// The state-years of a list.
    ///
    /// @throws org.entente.core.problem.ProblemException ENT-2021 if the years begin before the list does
    public static StateUniverse of(StateSystem system, Years years, SpellRule rule) {
        return new StateUniverse(new Roster(system, years, rule));
    }

    /// The state-years of some states of a list.
    static StateUniverse among(Set<StateId> only, StateSystem system, Years years, SpellRule rule) {
        return new StateUniverse(new Roster(system, years, rule, only));
    }

    public int rows() {
        return unit.length;
    }

    /// The list's code as a number, row by row; 0 where it has none, which happens only in ISO's list.
    public int[] code() {
        return Columns.codes(roster, unit);
    }

    public int[] year() {
        return year.clone();
    }

    /// The position in [#states()] of the state that the code stands for, row by row.
    public int[] state() {
        return Columns.states(roster, unit, year);
    }

    /// The states of the list by id, as the rows count them.
    public List<StateId> states() {
        return roster.states;
    }

    /// What a reader of the rows must know: list, rule, years that are carried forward.
    public List<String> notes() {
        return roster.notes();
    }
}
