package org.entente.data.frame;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.entente.core.figure.Gap;
import org.entente.core.time.SpellRule;
import org.entente.core.union.Union;
import org.entente.data.catalog.Catalogue;

/// Dated membership of the catalogue's unions as columns over a universe, by the universe's own rule.
///
/// Full members count, without those suspended. Before a union began nobody was its member, and that is a zero;
/// after the day to which the catalogue is kept up it is unknown, and that is a gap. A predecessor does not stand in:
/// whoever wants the members of the customs union of 2012 asks for EACU. A pair of two codes that
/// stand for one state, such as COW 260 and 255 in 1990, has no joint membership to speak of.
public final class UnionColumns {
    /// The kinds of unions that are organisations: a group is a set of states, a programme has no members.
    private static final Set<String> ORGANISATIONS = Set.of("organisation", "treaty-regime");

    private final List<Union> unions;
    private final LocalDate asOf;

    public UnionColumns(Catalogue catalogue) {
        this.unions = catalogue.unions();
        this.asOf = catalogue.asOf();
    }

    /// `member:EAEU`: 1 if the state was a member of the union in the year, else 0.
    public IntColumn member(Union union, StateUniverse universe) {
        MemberYears members = new MemberYears(union, universe.roster);
        int[] cells = new int[universe.rows()];
        for (int row = 0; row < cells.length; row++) {
            int year = universe.year[row];
            if (isKnown(year, universe.roster.rule)) {
                cells[row] = members.isMember(universe.unit[row], year) ? 1 : 0;
            } else {
                cells[row] = IntColumn.cell(Gap.OUTSIDE_COVERAGE);
            }
        }
        return new IntColumn(
                "member:" + union.id(),
                "Full member of %s, rule %s".formatted(union.names().en(), universe.roster.rule),
                cells);
    }

    /// `joint:EAEU`: 1 if both states were members of the union in the year, else 0.
    public IntColumn joint(Union union, DyadUniverse universe) {
        return new IntColumn(
                "joint:" + union.id(),
                "Both are full members of %s, rule %s, %s"
                        .formatted(union.names().en(), universe.roster.rule, universe.together),
                shared(List.of(union), universe));
    }

    /// `joint-organisations`: of how many organisations and treaty regimes of the catalogue both states were
    /// members in the year.
    public IntColumn jointOrganisations(DyadUniverse universe) {
        List<Union> organisations = unions.stream()
                .filter(union -> ORGANISATIONS.contains(union.kind()))
                .toList();
        String codes = organisations.stream().map(union -> union.id().code()).collect(Collectors.joining(", "));
        return new IntColumn(
                "joint-organisations",
                "How many of these have both as full members, rule %s, %s: %s"
                        .formatted(universe.roster.rule, universe.together, codes),
                shared(organisations, universe));
    }

    private int[] shared(List<Union> counted, DyadUniverse universe) {
        int[] cells = new int[universe.rows()];
        for (int from = 0; from < counted.size(); from += Long.SIZE) {
            int to = Math.min(counted.size(), from + Long.SIZE);
            new MemberSets(counted.subList(from, to), universe).addShared(cells);
        }
        Roster roster = universe.roster;
        for (int row = 0; row < cells.length; row++) {
            int year = universe.year[row];
            if (!isKnown(year, roster.rule)) {
                cells[row] = IntColumn.cell(Gap.OUTSIDE_COVERAGE);
            } else if (roster.stateOf(universe.unit1[row], year) == roster.stateOf(universe.unit2[row], year)) {
                cells[row] = IntColumn.cell(Gap.NOT_APPLICABLE);
            }
        }
        return cells;
    }

    private boolean isKnown(int year, SpellRule rule) {
        return year < asOf.getYear() || !rule.days(year).end().minusDays(1).isAfter(asOf);
    }

    /// For each code and year, which of up to 64 unions it was a member of, as the bits of a number.
    private static final class MemberSets {
        private final DyadUniverse universe;
        private final List<MemberYears> unions;
        private final long[][] bits;

        MemberSets(List<Union> unions, DyadUniverse universe) {
            Roster roster = universe.roster;
            this.universe = universe;
            this.unions =
                    unions.stream().map(union -> new MemberYears(union, roster)).toList();
            this.bits = new long[roster.units.size()][roster.years.count()];
            for (int i = 0; i < unions.size(); i++) {
                for (int u = 0; u < bits.length; u++) {
                    for (int y = 0; y < bits[u].length; y++) {
                        bits[u][y] |= this.unions.get(i).isMember(u, roster.yearAt(y)) ? 1L << i : 0;
                    }
                }
            }
        }

        void addShared(int[] cells) {
            int first = universe.roster.years.first();
            for (int row = 0; row < cells.length; row++) {
                int u = universe.unit1[row];
                int v = universe.unit2[row];
                int year = universe.year[row];
                long both = bits[u][year - first] & bits[v][year - first];
                cells[row] += universe.together == Together.YEAR ? Long.bitCount(both) : onACommonDay(both, u, v, year);
            }
        }

        private int onACommonDay(long both, int u, int v, int year) {
            int count = 0;
            for (long rest = both; rest != 0; rest &= rest - 1) {
                count += unions.get(Long.numberOfTrailingZeros(rest)).shareDay(u, v, year) ? 1 : 0;
            }
            return count;
        }
    }
}
