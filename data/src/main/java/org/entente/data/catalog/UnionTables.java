package org.entente.data.catalog;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.entente.core.state.Names;
import org.entente.core.union.Membership;
import org.entente.core.union.Union;
import org.entente.core.union.UnionId;
import org.entente.data.csv.Problems;

/// Reads the unions with everything that belongs to them.
final class UnionTables {
    private static final List<String> KINDS = List.of("organisation", "treaty-regime", "programme", "group");
    private static final List<String> OBLIGATIONS =
            List.of("defence", "offence", "neutrality", "nonaggression", "consultation", "trade", "none");

    final Map<UnionId, Union> unions = new LinkedHashMap<>();
    final Map<String, FunctionInfo> functionList = new LinkedHashMap<>();
    private final CatalogueFiles files;
    private final Known known;
    private final Problems problems;
    private final Map<UnionId, List<Membership>> memberships = new HashMap<>();
    private final Map<UnionId, List<Union.Lineage>> lineage = new HashMap<>();
    private final Map<UnionId, List<Union.Treaty>> treaties = new HashMap<>();
    private final Map<UnionId, List<Union.Function>> functions = new HashMap<>();
    private final Map<UnionId, List<Union.Comparator>> comparators = new HashMap<>();
    private final Map<UnionId, List<Union.Event>> events = new HashMap<>();

    UnionTables(CatalogueFiles files, Known known, Problems problems) {
        this.files = files;
        this.known = known;
        this.problems = problems;
        read("unions.csv", table -> known.unions.add(table.text("id")));
        read("decision-rule-list.csv", table -> known.decisionRules.add(table.key("rule")));
        read("function-list.csv", this::readFunctionInfo);
        read("memberships.csv", this::readMembership);
        read("lineage.csv", this::readLineage);
        read("treaties.csv", this::readTreaty);
        read("functions.csv", this::readFunction);
        read("comparators.csv", this::readComparator);
        read("events.csv", this::readEvent);
        read("unions.csv", this::readUnion);
    }

    private void read(String name, java.util.function.Consumer<CatalogueTable> row) {
        try (CatalogueTable table = new CatalogueTable(files.get(name), known, problems)) {
            while (table.next()) {
                row.accept(table);
            }
        }
    }

    private void readFunctionInfo(CatalogueTable table) {
        String id = table.key("function");
        known.functions.add(id);
        Names label = new Names(table.key("label_en"), table.key("label_ru"));
        table.putOnce(functionList, "function", id, new FunctionInfo(id, label, table.text("definition")));
    }

    private void readMembership(CatalogueTable table) {
        Membership membership = new Membership(
                table.state("state"),
                table.word("status", Membership.Status.values()),
                table.date("signed"),
                table.spell(),
                table.findWord("end", Membership.End.values()),
                table.date("notice"),
                table.sources(),
                table.checked(),
                table.text("note"));
        if (membership.inForce().isOpen() == membership.end().isPresent()) {
            table.problem(
                    "end", "the date of the end and its reason come together", "Fill in `to` and `end`, or none.");
        }
        List<Membership> others = list(memberships, table.union("union"));
        boolean overlaps = others.stream()
                .anyMatch(other -> other.state().equals(membership.state())
                        && other.status() == membership.status()
                        && other.inForce().overlaps(membership.inForce()));
        if (overlaps) {
            table.problem("from", "two spells of the same status overlap", "End one before the other begins.");
        }
        others.add(membership);
    }

    private void readLineage(CatalogueTable table) {
        list(lineage, table.union("union"))
                .add(new Union.Lineage(table.union("predecessor"), table.spell(), table.sources(), table.text("note")));
    }

    private void readTreaty(CatalogueTable table) {
        for (String column : List.of("signed", "in_force", "ended")) {
            table.date(column);
        }
        List<String> obligations = table.list("obligation");
        for (String obligation : obligations) {
            if (!OBLIGATIONS.contains(obligation)) {
                table.problem(
                        "obligation",
                        "'%s' is not a known obligation".formatted(obligation),
                        "Use one of: " + String.join(", ", OBLIGATIONS));
            }
        }
        list(treaties, table.union("union"))
                .add(new Union.Treaty(
                        table.key("id"),
                        table.key("name"),
                        table.text("place"),
                        table.text("signed"),
                        table.text("in_force"),
                        table.text("ended"),
                        obligations,
                        table.sources(),
                        table.checked(),
                        table.text("note")));
    }

    private void readFunction(CatalogueTable table) {
        list(functions, table.union("union"))
                .add(new Union.Function(
                        table.word("function", known.functions),
                        table.spell(),
                        table.sources(),
                        table.checked(),
                        table.text("note")));
    }

    private void readComparator(CatalogueTable table) {
        list(comparators, table.union("union"))
                .add(new Union.Comparator(table.union("comparator"), table.text("reason")));
    }

    private void readEvent(CatalogueTable table) {
        if (!table.text("state").isEmpty()) {
            table.state("state");
        }
        Names text = new Names(table.key("text_en"), table.text("text_ru"));
        table.date("date")
                .ifPresentOrElse(
                        date -> list(events, table.union("union"))
                                .add(new Union.Event(
                                        table.text("state"),
                                        date,
                                        table.key("kind"),
                                        text,
                                        table.sources(),
                                        table.checked())),
                        () -> table.problem("date", "an event needs a date", "Write it as 2014-03-27."));
    }

    private void readUnion(CatalogueTable table) {
        if (!table.key("id").matches("[A-Z][A-Z0-9-]*")) {
            table.problem("id", "'%s' is not a code in capital letters".formatted(table.text("id")), "");
            return;
        }
        UnionId id = new UnionId(table.text("id"));
        Union union = new Union(
                id,
                table.word("kind", KINDS),
                new Names(table.key("name_en"), table.key("name_ru")),
                table.spell(),
                table.word("trade", Union.TradeFunction.values()),
                table.text("decision_rule").isEmpty() ? "" : table.word("decision_rule", known.decisionRules),
                list(memberships, id),
                list(lineage, id),
                list(treaties, id),
                list(functions, id),
                list(comparators, id),
                list(events, id),
                table.sources(),
                table.checked(),
                table.text("note"));
        table.putOnce(unions, "id", id, union);
    }

    private static <T> List<T> list(Map<UnionId, List<T>> map, UnionId union) {
        return map.computeIfAbsent(union, _ -> new ArrayList<>());
    }
}
