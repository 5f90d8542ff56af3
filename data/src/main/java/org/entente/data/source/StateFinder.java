package org.entente.data.source;

import java.time.LocalDate;
import java.time.Month;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.entente.core.state.CodeScheme;
import org.entente.core.state.StateId;
import org.entente.data.catalog.Catalogue;
import org.entente.data.catalog.NameMatch;
import org.entente.data.csv.Row;

/// Looks up the states of one source in the reviewed map. What is not there is reported, once for each
/// name; what is there as left out is counted.
public final class StateFinder {
    private final Catalogue catalogue;
    private final String source;
    private final Tally tally;
    private final Set<String> reported = new HashSet<>();
    private final boolean[] seen = new boolean[1000];
    private final boolean[] mapped = new boolean[1000];

    public StateFinder(Catalogue catalogue, String source, Tally tally) {
        this.catalogue = catalogue;
        this.source = source;
        this.tally = tally;
    }

    /// The days of a year on which a code is looked up, in this order: 1 July, the last day, the first day.
    public static List<LocalDate> daysOf(int year) {
        return List.of(
                LocalDate.of(year, Month.JULY, 1),
                LocalDate.of(year, Month.DECEMBER, 31),
                LocalDate.of(year, Month.JANUARY, 1));
    }

    /// The state that a cell names on the first of some days on which it stands for one.
    public Optional<StateId> byName(Row row, int column, List<LocalDate> days) {
        String name = row.text(column);
        for (LocalDate day : days) {
            switch (catalogue.match(source, name, day)) {
                case NameMatch.Found(StateId state) -> {
                    return Optional.of(state);
                }
                case NameMatch.LeftOut(String reason) -> {
                    leaveOut(reason, name);
                    return Optional.empty();
                }
                case NameMatch.Unknown() -> {
                    // perhaps on the next day
                }
            }
        }
        report(row, column, name, days.getFirst());
        return Optional.empty();
    }

    /// The state that a number stands for, by the source's own rows in the name map, else by its scheme.
    public Optional<StateId> byCode(Row row, int column, CodeScheme scheme, int code, List<LocalDate> days) {
        boolean own = isMapped(code);
        for (LocalDate day : days) {
            if (own) {
                switch (catalogue.match(source, Integer.toString(code), day)) {
                    case NameMatch.Found(StateId state) -> {
                        return Optional.of(state);
                    }
                    case NameMatch.LeftOut(String reason) -> {
                        leaveOut(reason, Integer.toString(code));
                        return Optional.empty();
                    }
                    case NameMatch.Unknown() -> {
                        // the scheme decides
                    }
                }
            }
            Optional<StateId> state = catalogue.findByCode(scheme, code, day);
            if (state.isPresent()) {
                return state;
            }
        }
        report(row, column, scheme + " " + code, days.getFirst());
        return Optional.empty();
    }

    private boolean isMapped(int code) {
        if (code < 0 || code >= seen.length) {
            return false;
        }
        if (!seen[code]) {
            seen[code] = true;
            mapped[code] = catalogue.maps(source, Integer.toString(code));
        }
        return mapped[code];
    }

    private void leaveOut(String reason, String name) {
        int detail = reason.indexOf(':');
        tally.drop(detail < 0 ? reason : reason.substring(0, detail), name);
    }

    private void report(Row row, int column, String name, LocalDate day) {
        if (reported.add(name)) {
            row.problem(
                    "ENT-4020",
                    column,
                    "'%s' is not a state of the catalogue on %s".formatted(name, day),
                    "Names are never guessed.",
                    "Add a row to catalog/name-map.csv: %s,%s,<state>,,, or without a state to leave it out."
                            .formatted(source, name));
        }
    }
}
