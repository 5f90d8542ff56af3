package org.entente.assessment.balance;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.entente.assessment.report.Document.Section;
import org.entente.assessment.report.Document.Section.Column;
import org.entente.assessment.report.Document.Section.Table;
import org.entente.assessment.report.Document.Section.Text;
import org.entente.assessment.report.Matrix;
import org.entente.assessment.report.Numbers;
import org.entente.core.figure.Figure;
import org.entente.core.state.StateId;

/// The accounts of a balance sheet as sections of its page.
final class AccountSections {
    private static final String ONE_PRIOR =
            "An agreement's effect is one prior for all unions, never below 0: that staying"
                    + " beats nothing is assumed rather than found; where two agreements compete it is found.";

    private AccountSections() {}

    /// One section an account with values; those without share one that says why, each reason once.
    static List<Section> of(List<Account> accounts) {
        List<Section> sections = new ArrayList<>();
        Map<String, List<String>> without = new TreeMap<>();
        for (Account account : accounts) {
            if (account.hasValues()) {
                sections.add(section(account));
            } else {
                without.computeIfAbsent(account.reason().orElse("no members"), _ -> new ArrayList<>())
                        .add(account.kind().words());
            }
        }
        if (!without.isEmpty()) {
            List<String> lines = new ArrayList<>();
            without.forEach((reason, which) -> lines.add("No %s: %s.".formatted(String.join(", no ", which), reason)));
            sections.add(new Text("Accounts without figures", lines));
        }
        return sections;
    }

    private static Matrix section(Account account) {
        return new Matrix(
                account.kind() == Account.Kind.STABILITY ? card(account) : byMember(account),
                account.title(),
                account.lead(),
                IntStream.range(0, account.columns().size())
                        .mapToObj(column -> head(account, column))
                        .toList(),
                account.rows().stream()
                        .map(row -> new Matrix.Row(row.code(), row.name(), row.figures()))
                        .toList());
    }

    /// A column headed by its indicator's id is headed by the figures' label on a page.
    private static Matrix.Head head(Account account, int index) {
        Account.Column column = account.columns().get(index);
        String label = column.head().equals(column.indicator())
                ? account.rows().stream()
                        .flatMap(row -> row.figures().get(index).stream())
                        .map(Figure::label)
                        .findFirst()
                        .orElse(column.head())
                : column.head();
        return new Matrix.Head(column.indicator(), label, column.unit(), column.period());
    }

    private static Table byMember(Account account) {
        List<Column> columns = new ArrayList<>(List.of(Column.text("member")));
        account.columns().forEach(column -> columns.add(Column.number(head(account, column))));
        List<List<String>> rows = new ArrayList<>();
        for (Account.Row row : account.rows()) {
            List<String> cells = new ArrayList<>(List.of(row.code()));
            row.figures()
                    .forEach(figure ->
                            cells.add(figure.map(Numbers::of).orElse(row.name().isEmpty() ? "" : "not-a-member")));
            rows.add(cells);
        }
        return new Table(title(account), columns, rows);
    }

    /// What stands over a column: with the year where columns are of several, with the unit where the title has none.
    private static String head(Account account, Account.Column column) {
        boolean isOfOneYear = account.columns().stream()
                        .map(Account.Column::period)
                        .distinct()
                        .count()
                == 1;
        String year = isOfOneYear && account.kind() != Account.Kind.LEVERAGE ? "" : " " + column.period();
        String unit = account.title().endsWith(column.unit()) ? "" : " " + column.unit();
        return column.head() + year + (year.isEmpty() || unit.isEmpty() ? "" : ",") + unit;
    }

    private static Table card(Account account) {
        List<List<String>> rows = new ArrayList<>();
        for (Account.Row row : account.rows()) {
            Optional<Figure> figure = row.figures().getFirst();
            rows.add(List.of(
                    row.name(),
                    figure.map(Numbers::of).orElse(""),
                    row.code(),
                    figure.map(one -> one.id().toString()).orElse("")));
        }
        return new Table(
                title(account),
                List.of(Column.text("condition"), Column.number("value"), Column.text("unit"), Column.text("id")),
                rows);
    }

    private static String title(Account account) {
        return account.title() + "\n" + String.join("\n", account.lead());
    }

    /// What its figures must say: of the union as a whole, and of each member what is counted as paid to it.
    static List<String> notes(Account account) {
        List<String> notes = new ArrayList<>();
        account.figures().filter(figure -> figure.value().isPresent()).forEach(figure -> {
            Optional<StateId> member = figure.id().member();
            if (account.kind() == Account.Kind.STABILITY) {
                figure.notes().stream()
                        .filter(note -> !account.lead().contains(note))
                        .forEach(notes::add);
            } else if (account.kind() == Account.Kind.LEADER
                    && figure.id().options().containsValue("paid")
                    && member.isPresent()) {
                figure.notes().forEach(note -> notes.add("%s in the leader's sheet: %s".formatted(member.get(), note)));
            }
        });
        if (account.kind() == Account.Kind.STABILITY && account.hasValues()) {
            notes.add(ONE_PRIOR);
        }
        return notes;
    }

    /// For machines: which figure stands where.
    static Map<String, Object> object(Account account) {
        Map<String, Object> object = new TreeMap<>();
        object.put("account", account.kind().toString());
        object.put("title", account.title());
        object.put("lead", account.lead());
        object.put(
                "columns", account.columns().stream().map(Account.Column::head).toList());
        object.put("rows", account.rows().stream().map(AccountSections::row).toList());
        return object;
    }

    private static Map<String, Object> row(Account.Row row) {
        return new TreeMap<>(Map.of(
                "row",
                row.name().isEmpty() || row.code().length() == 3 ? row.code() : row.name(),
                "figures",
                row.figures().stream()
                        .map(figure -> figure.map(one -> one.id().toString()).orElse(""))
                        .toList()));
    }
}
