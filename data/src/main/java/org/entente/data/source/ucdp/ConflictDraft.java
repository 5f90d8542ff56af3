package org.entente.data.source.ucdp;

import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.entente.core.conflict.ConflictYear;
import org.entente.core.conflict.ConflictYear.Intensity;
import org.entente.core.conflict.ConflictYear.Type;
import org.entente.core.state.StateId;
import org.entente.data.csv.Row;
import org.entente.data.source.StateFinder;
import org.entente.data.source.Tally;

/// A conflict-year while its rows are being merged.
final class ConflictDraft {
    final String conflict;
    final int year;
    private final Type type;
    private final Intensity intensity;
    private final SortedSet<StateId> primaryA = new TreeSet<>();
    private final SortedSet<StateId> secondaryA = new TreeSet<>();
    private final SortedSet<StateId> primaryB = new TreeSet<>();
    private final SortedSet<StateId> secondaryB = new TreeSet<>();

    /// Reads one row.
    ///
    /// @param at the columns in the order of the reader's list
    ConflictDraft(Row row, int[] at, StateFinder states) {
        this.conflict = Integer.toString(row.integer(at[0]));
        this.year = year(row, at[1]);
        primaryA.addAll(ConflictReader.states(row, at[2], year, states));
        secondaryA.addAll(ConflictReader.states(row, at[3], year, states));
        primaryB.addAll(ConflictReader.states(row, at[4], year, states));
        secondaryB.addAll(ConflictReader.states(row, at[5], year, states));
        this.intensity = intensity(row, at[6]);
        this.type = type(row, at[7]);
    }

    private static int year(Row row, int column) {
        int year = row.integer(column);
        if (year < 1900 || year > 2200) {
            row.problem(column, "'%s' is not a year".formatted(row.text(column)), "Write it as 2012.");
            return 2000;
        }
        return year;
    }

    private static Intensity intensity(Row row, int column) {
        return switch (row.text(column)) {
            case "1" -> Intensity.MINOR;
            case "2" -> Intensity.WAR;
            default -> {
                row.problem(column, "'%s' is not an intensity".formatted(row.text(column)), "It is 1 or 2.");
                yield Intensity.MINOR;
            }
        };
    }

    private static Type type(Row row, int column) {
        return switch (row.text(column)) {
            case "1", "extrasystemic" -> Type.EXTRASYSTEMIC;
            case "2", "interstate" -> Type.INTERSTATE;
            case "3", "intrastate" -> Type.INTRASTATE;
            case "4", "II" -> Type.INTERNATIONALISED_INTRASTATE;
            default -> {
                row.problem(
                        column,
                        "'%s' is not a type of conflict".formatted(row.text(column)),
                        "It is 1 to 4, or extrasystemic, interstate, intrastate, II.");
                yield Type.INTRASTATE;
            }
        };
    }

    String key() {
        return "%07d/%d".formatted(Integer.parseInt(conflict), year);
    }

    /// Adds the states of another row of the same conflict-year.
    ///
    /// @return whether the two rows agree on type and intensity
    boolean merge(ConflictDraft other) {
        primaryA.addAll(other.primaryA);
        secondaryA.addAll(other.secondaryA);
        primaryB.addAll(other.primaryB);
        secondaryB.addAll(other.secondaryB);
        return type == other.type && intensity == other.intensity;
    }

    /// The record, unless the government on side A is not in the catalogue.
    Optional<ConflictYear> build(Tally tally) {
        if (primaryA.isEmpty()) {
            tally.drop("conflict-year whose government on side A is left out", conflict);
            return Optional.empty();
        }
        boolean betweenStates = !primaryB.isEmpty();
        return Optional.of(new ConflictYear(
                conflict,
                year,
                primaryA,
                union(List.of(primaryA, secondaryA)),
                betweenStates ? union(List.of(primaryB, secondaryB)) : new TreeSet<>(),
                betweenStates ? new TreeSet<>() : secondaryB,
                type,
                intensity));
    }

    private static SortedSet<StateId> union(List<SortedSet<StateId>> sets) {
        SortedSet<StateId> all = new TreeSet<>();
        sets.forEach(all::addAll);
        return all;
    }
}
