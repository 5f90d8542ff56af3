package org.entente.data.frame;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.entente.core.state.StateId;
import org.entente.core.state.StateSystem;
import org.entente.core.time.SpellRule;
import org.entente.core.time.Years;
import org.entente.data.frame.Roster.Apart;

/// The dyad-years of a list of states: a row for each pair of codes and each year in which the rule counts both,
/// by first code, second code, year.
///
/// With n states in a year there are n (n - 1) directed rows of that year and half as many undirected ones,
/// less the pairs that share no day of the year if these are left out.
public final class DyadUniverse {
    private static final int EXAMPLES = 3;

    final Roster roster;
    final Together together;
    final int[] unit1;
    final int[] unit2;
    final int[] year;
    private final Direction direction;
    private final List<Apart> apart;

    private DyadUniverse(Roster roster, Direction direction, Together together) {
        this.roster = roster;
        this.direction = direction;
        this.together = together;
        this.apart = roster.apart();
        PairYears pairs = new PairYears();
        int rows = pairs.count();
        this.unit1 = new int[rows];
        this.unit2 = new int[rows];
        this.year = new int[rows];
        pairs.fill();
    }

    /// The dyad-years of a list.
    ///
    /// @throws org.entente.core.problem.ProblemException ENT-2021 if the years begin before the list does
    public static DyadUniverse of(
            StateSystem system, Years years, SpellRule rule, Direction direction, Together together) {
        return new DyadUniverse(new Roster(system, years, rule), direction, together);
    }

    /// The dyad-years of a list in which both are among some states, with [Together#YEAR].
    static DyadUniverse among(Set<StateId> only, StateSystem system, Years years, SpellRule rule, Direction direction) {
        return new DyadUniverse(new Roster(system, years, rule, only), direction, Together.YEAR);
    }

    /// The dyad-years of a list, with [Together#YEAR].
    ///
    /// @throws org.entente.core.problem.ProblemException ENT-2021 if the years begin before the list does
    public static DyadUniverse of(StateSystem system, Years years, SpellRule rule, Direction direction) {
        return of(system, years, rule, direction, Together.YEAR);
    }

    public int rows() {
        return unit1.length;
    }

    /// The first code as a number, row by row; 0 where it has none, which happens only in ISO's list.
    public int[] code1() {
        return Columns.codes(roster, unit1);
    }

    public int[] code2() {
        return Columns.codes(roster, unit2);
    }

    public int[] year() {
        return year.clone();
    }

    /// The position in [#states()] of the state that the first code stands for, row by row.
    public int[] state1() {
        return Columns.states(roster, unit1, year);
    }

    public int[] state2() {
        return Columns.states(roster, unit2, year);
    }

    /// The states of the list by id, as the rows count them.
    public List<StateId> states() {
        return roster.states;
    }

    /// Every pair of codes that is in the list in a year, but on no common day of it, whether it has rows or not.
    public List<PairYear> withoutCommonDay() {
        return apart.stream()
                .map(pair -> new PairYear(
                        roster.units.get(pair.u()).label(),
                        roster.units.get(pair.v()).label(),
                        roster.yearAt(pair.y())))
                .toList();
    }

    /// What a reader of the rows must know: list, rule, order of the pair, pairs without a common day, years that
    /// are carried forward.
    public List<String> notes() {
        List<String> notes = new ArrayList<>(roster.notes());
        notes.add("%s pairs, %s: %d rows".formatted(direction, together, rows()));
        if (!apart.isEmpty()) {
            String examples = withoutCommonDay().stream()
                    .limit(EXAMPLES)
                    .map(PairYear::toString)
                    .collect(Collectors.joining(", "));
            notes.add("%d pairs share a year but no day and %s: %s%s"
                    .formatted(
                            apart.size(),
                            together == Together.YEAR ? "are rows" : "are left out",
                            examples,
                            apart.size() > EXAMPLES ? ", ..." : ""));
        }
        return notes;
    }

    /// Goes through the pairs in the order of the rows.
    private final class PairYears {
        private final int n = roster.units.size();
        private final Map<Integer, BitSet> leftOut = new HashMap<>();

        PairYears() {
            if (together == Together.DAY) {
                apart.forEach(pair -> leftOut.computeIfAbsent(pair.u() * n + pair.v(), _ -> new BitSet())
                        .set(pair.y()));
            }
        }

        int count() {
            int rows = 0;
            for (int u = 0; u < n; u++) {
                for (int v = first(u); v < n; v++) {
                    rows += years(u, v).cardinality();
                }
            }
            return rows;
        }

        void fill() {
            int row = 0;
            for (int u = 0; u < n; u++) {
                for (int v = first(u); v < n; v++) {
                    BitSet years = years(u, v);
                    for (int y = years.nextSetBit(0); y >= 0; y = years.nextSetBit(y + 1)) {
                        unit1[row] = u;
                        unit2[row] = v;
                        year[row] = roster.yearAt(y);
                        row++;
                    }
                }
            }
        }

        private int first(int u) {
            return direction == Direction.DIRECTED ? 0 : u + 1;
        }

        private BitSet years(int u, int v) {
            BitSet years = new BitSet();
            if (u != v) {
                years.or(roster.counts[u]);
                years.and(roster.counts[v]);
                BitSet without = leftOut.get(Math.min(u, v) * n + Math.max(u, v));
                if (without != null) {
                    years.andNot(without);
                }
            }
            return years;
        }
    }
}
