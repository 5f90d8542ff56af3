package org.entente.assessment.union;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.entente.assessment.report.Document;
import org.entente.assessment.report.Document.Section;
import org.entente.assessment.report.Document.Section.Column;
import org.entente.assessment.report.Document.Section.Table;
import org.entente.core.state.StateId;
import org.entente.core.time.Spell;
import org.entente.core.union.Membership;
import org.entente.core.union.Membership.Status;
import org.entente.core.union.Union;
import org.entente.core.union.UnionId;
import org.entente.data.catalog.Catalogue;

/// What the catalogue says of unions.
public final class UnionPages {
    private final Catalogue catalogue;

    public UnionPages(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /// All unions, one a line, with the members on a day.
    public Document list(LocalDate on) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Union union : catalogue.unions()) {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("id", union.id().code());
            row.put("name", union.names().en());
            row.put("kind", union.kind());
            row.put("from", union.life().start().toString());
            row.put("to", end(union.life().end()));
            row.put("members", union.membersOn(on).size());
            row.put("trade", union.trade().toString());
            row.put("comparators", comparators(union));
            row.put("name_ru", union.names().ru());
            rows.add(row);
        }
        Table table = new Table(
                "",
                List.of(
                        Column.text("id"),
                        Column.text("name"),
                        Column.text("in force"),
                        Column.text("ended"),
                        Column.number("members on " + on),
                        Column.text("trade function"),
                        Column.text("comparators")),
                rows.stream()
                        .map(row -> List.of(
                                text(row, "id"),
                                text(row, "name"),
                                text(row, "from"),
                                text(row, "to"),
                                text(row, "members"),
                                text(row, "trade"),
                                text(row, "comparators")))
                        .toList());
        return document("union list --on " + on, List.of(table), rows, rows, List.of());
    }

    /// One union: lineage, treaties, functions, dated membership, events.
    public Document show(Union union) {
        List<Section> sections = new ArrayList<>();
        sections.add(new UnionFacts(union, catalogue).summary());
        sections.add(memberships(union));
        sections.addAll(new UnionFacts(union, catalogue).tables());
        List<Map<String, Object>> records = membershipRows(union);
        Map<String, Object> data = new TreeMap<>();
        data.put("id", union.id().code());
        data.put("name", union.names().en());
        data.put("name_ru", union.names().ru());
        data.put("kind", union.kind());
        data.put("from", union.life().start().toString());
        data.put("to", end(union.life().end()));
        data.put("trade", union.trade().toString());
        data.put("decision_rule", union.decisionRule());
        data.put("memberships", records);
        data.put(
                "comparators",
                union.comparators().stream().map(c -> c.union().code()).toList());
        data.put("functions", union.functions().stream().map(Union.Function::id).toList());
        data.put("treaties", union.treaties().stream().map(Union.Treaty::name).toList());
        List<String> notes = union.note().isEmpty() ? List.of() : List.of(union.note());
        return document("union show " + union.id(), sections, data, records, notes);
    }

    /// Who stood in which status on a day.
    public Document members(Union union, LocalDate on) {
        List<Map<String, Object>> rows =
                membershipRows(union).stream().filter(row -> covers(row, on)).toList();
        Table table = new Table(
                "%s on %s: %d members"
                        .formatted(union.id(), on, union.membersOn(on).size()),
                List.of(
                        Column.text("state"),
                        Column.text("name"),
                        Column.text("status"),
                        Column.text("since"),
                        Column.text("signed"),
                        Column.text("source"),
                        Column.text("checked")),
                rows.stream()
                        .map(row -> List.of(
                                text(row, "state"),
                                text(row, "name"),
                                text(row, "status"),
                                text(row, "from"),
                                text(row, "signed"),
                                text(row, "source"),
                                text(row, "checked")))
                        .toList());
        return document(
                "union members %s --on %s".formatted(union.id(), on), List.of(table), rows, rows, noMembers(union, on));
    }

    /// Why nobody is listed, where nobody is.
    private static List<String> noMembers(Union union, LocalDate on) {
        if (!union.membersOn(on).isEmpty()) {
            return List.of();
        }
        String what = "%s had no members on %s".formatted(union.id(), on);
        Spell life = union.life();
        if (on.isBefore(life.start())) {
            return List.of("%s: it began on %s.".formatted(what, life.start()));
        }
        return List.of(life.covers(on) ? what + "." : "%s: it ended on %s.".formatted(what, life.end()));
    }

    /// Unions side by side on a day: who is in which, and which functions they share.
    public Document compare(List<Union> unions, LocalDate on) {
        SortedSet<StateId> states = new TreeSet<>();
        unions.forEach(union -> states.addAll(union.membersOn(on)));
        List<Map<String, Object>> rows = new ArrayList<>();
        for (StateId state : states) {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("state", state.code());
            row.put("name", catalogue.state(state).names().en());
            for (Union union : unions) {
                row.put(union.id().code(), status(union, state, on));
            }
            rows.add(row);
        }
        List<Section> sections = new ArrayList<>();
        sections.add(table("Members on " + on, rows));
        SortedSet<String> functions = new TreeSet<>();
        unions.forEach(union -> functions.addAll(functionsOn(union, on)));
        List<Map<String, Object>> functionRows = new ArrayList<>();
        for (String function : functions) {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("function", function);
            for (Union union : unions) {
                row.put(union.id().code(), functionsOn(union, on).contains(function) ? "yes" : "");
            }
            functionRows.add(row);
        }
        if (!functionRows.isEmpty()) {
            sections.add(table("Functions on " + on, functionRows));
        }
        Map<String, Object> data = new TreeMap<>(Map.of("members", rows, "functions", functionRows));
        String codes = unions.stream().map(Union::id).map(UnionId::code).collect(Collectors.joining(" "));
        return document("union compare %s --on %s".formatted(codes, on), sections, data, rows, List.of());
    }

    private static Table table(String title, List<Map<String, Object>> rows) {
        List<Column> columns = rows.isEmpty()
                ? List.of(Column.text("none"))
                : rows.getFirst().keySet().stream().map(Column::text).toList();
        return new Table(
                title,
                columns,
                rows.stream()
                        .map(row -> row.values().stream().map(Object::toString).toList())
                        .toList());
    }

    private static SortedSet<String> functionsOn(Union union, LocalDate on) {
        return union.functions().stream()
                .filter(function -> function.spell().covers(on))
                .map(Union.Function::id)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String status(Union union, StateId state, LocalDate on) {
        return union.memberships().stream()
                .filter(membership ->
                        membership.state().equals(state) && membership.inForce().covers(on))
                .map(membership -> membership.status().toString())
                .sorted((a, b) -> a.equals(Status.SUSPENDED.toString()) ? -1 : a.compareTo(b))
                .findFirst()
                .orElse("");
    }

    private Table memberships(Union union) {
        return new Table(
                "Membership (signature, force and legal end apart)",
                List.of(
                        Column.text("state"),
                        Column.text("name"),
                        Column.text("status"),
                        Column.text("signed"),
                        Column.text("in force"),
                        Column.text("ended"),
                        Column.text("by"),
                        Column.text("notice"),
                        Column.text("source"),
                        Column.text("checked")),
                membershipRows(union).stream()
                        .map(row -> List.of(
                                text(row, "state"),
                                text(row, "name"),
                                text(row, "status"),
                                text(row, "signed"),
                                text(row, "from"),
                                text(row, "to"),
                                text(row, "end"),
                                text(row, "notice"),
                                text(row, "source"),
                                text(row, "checked")))
                        .toList());
    }

    private List<Map<String, Object>> membershipRows(Union union) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Membership membership : union.memberships()) {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("state", membership.state().code());
            row.put("name", catalogue.state(membership.state()).names().en());
            row.put("status", membership.status().toString());
            row.put("signed", membership.signed().map(LocalDate::toString).orElse(""));
            row.put("from", membership.inForce().start().toString());
            row.put("to", end(membership.inForce().end()));
            row.put("end", membership.end().map(Membership.End::toString).orElse(""));
            row.put("notice", membership.notice().map(LocalDate::toString).orElse(""));
            row.put("source", String.join(";", membership.sources()));
            row.put("checked", membership.checked().toString());
            row.put("note", membership.note());
            rows.add(row);
        }
        return rows;
    }

    private Document document(
            String command,
            List<? extends Section> sections,
            Object data,
            List<Map<String, Object>> records,
            List<String> notes) {
        SortedMap<String, Object> meta = new TreeMap<>(Map.of("catalogue", catalogue.version()));
        return new Document("entente " + command, meta, List.copyOf(sections), data, records, notes, List.of());
    }

    private static boolean covers(Map<String, Object> row, LocalDate on) {
        return text(row, "from").compareTo(on.toString()) <= 0
                && (text(row, "to").isEmpty() || on.toString().compareTo(text(row, "to")) < 0);
    }

    private static String comparators(Union union) {
        return union.comparators().stream().map(c -> c.union().code()).collect(Collectors.joining(" "));
    }

    private static String text(Map<String, Object> row, String key) {
        return String.valueOf(row.getOrDefault(key, ""));
    }

    private static String end(LocalDate date) {
        return date.equals(LocalDate.MAX) ? "" : date.toString();
    }
}
