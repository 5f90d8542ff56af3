package org.entente.assessment.balance;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.entente.core.figure.Figure;

/// A section of the balance sheet that arranges figures of indicators: what membership gives, what leaving would,
/// what holds the union.
///
/// @param lead how to read it: rule, sign, scope, each said once
/// @param columns one or more; of a stability card one
/// @param rows members, or the conditions of a stability card
public record Account(Kind kind, String title, List<String> lead, List<Column> columns, List<Row> rows) {
    /// Which section it is.
    public enum Kind {
        LEDGER("ledger"),
        LEVERAGE("table of leverage"),
        EXIT("exit sheet"),
        LEADER("leader's sheet"),
        STABILITY("stability card");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Account {
        lead = List.copyOf(lead);
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        for (Row row : rows) {
            if (row.figures().size() != columns.size()) {
                throw new IllegalArgumentException("row %s of %s has %d figures for %d columns"
                        .formatted(row.name(), kind, row.figures().size(), columns.size()));
            }
        }
    }

    /// @param indicator its id
    /// @param head what stands over the column
    /// @param unit symbol, or empty where each row has its own
    /// @param period of its figures, or empty
    public record Column(String indicator, String head, String unit, String period) {}

    /// @param code a member's, `all`, or a condition's unit
    /// @param name a member's name, or a condition in words; empty for all members together
    /// @param figures one a column; empty where there is no such figure
    public record Row(String code, String name, List<Optional<Figure>> figures) {
        public Row {
            figures = List.copyOf(figures);
        }
    }

    /// Whether it can be shown: an account of gaps alone says nothing that the list of gaps does not.
    public boolean hasValues() {
        return figures().anyMatch(figure -> figure.value().isPresent());
    }

    /// Row by row.
    public Stream<Figure> figures() {
        return rows.stream().flatMap(row -> row.figures().stream()).flatMap(Optional::stream);
    }

    /// Why it has no values; empty where it has one.
    Optional<String> reason() {
        return hasValues()
                ? Optional.empty()
                : figures()
                        .flatMap(figure -> figure.missing().stream())
                        .map(missing -> "%s (%s)".formatted(missing.detail(), missing.gap()))
                        .findFirst();
    }
}
