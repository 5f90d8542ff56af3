package org.entente.assessment.balance;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.entente.assessment.explain.FigureChains;
import org.entente.assessment.indicator.Dimension;
import org.entente.assessment.indicator.Sources;
import org.entente.assessment.question.Context;
import org.entente.assessment.question.Subject;
import org.entente.assessment.report.Document;
import org.entente.assessment.report.Document.Section;
import org.entente.assessment.report.Document.Section.Column;
import org.entente.assessment.report.Document.Section.Table;
import org.entente.assessment.report.Document.Section.Text;
import org.entente.assessment.report.FigureRecord;
import org.entente.assessment.report.Meta;
import org.entente.assessment.report.Numbers;
import org.entente.core.figure.Figure;
import org.entente.core.figure.Period;
import org.entente.core.state.StateId;

/// The balance sheet as a document.
public final class BalancePage {
    private final Assessment assessment;
    private final Context context;
    private final Optional<String> dataFolder;
    private final RichSections rich;

    /// @param dataFolder the folder given with `--data`, so that printed commands can be run again
    public BalancePage(Assessment assessment, Context context, Optional<String> dataFolder) {
        this.assessment = assessment;
        this.context = context;
        this.dataFolder = dataFolder;
        this.rich = new RichSections(assessment, context);
    }

    /// Lays the assessment out.
    ///
    /// @param command the command line as printed under the result
    public Document document(String command) {
        List<Section> sections = new ArrayList<>();
        sections.add(rich.head(head()));
        sections.add(rich.comparison(comparison(), entriesWithASource(), this::marks));
        sections.add(footnotes());
        sections.add(members(
                "Members: votes, values, publics", EnumSet.of(Dimension.VOTES, Dimension.VALUES, Dimension.PUBLICS)));
        sections.add(members(
                "Members: trade, dependence, security, organisations",
                EnumSet.of(Dimension.TRADE, Dimension.DEPENDENCE, Dimension.SECURITY, Dimension.ORGANISATIONS)));
        sections.addAll(AccountSections.of(assessment.accounts()));
        sections.add(new Text(
                "Reading, line by line",
                entriesWithASource().stream()
                        .map(entry -> Readings.sentence(entry, assessment::isComparable))
                        .toList()));
        sections.add(rich.verdicts(verdicts(), "Verdicts, with the evidence against"));
        sections.add(rich.gaps(gaps(), "Gaps"));
        sections.add(closing());
        return new Document(
                command,
                meta(),
                sections,
                data(),
                assessment.figures().stream().map(FigureRecord::flat).toList(),
                notes(),
                verdictRecords(),
                new FigureChains(context, dataFolder, assessment.figures()));
    }

    /// What tables show: an entry whose source is not here has its line among the gaps alone.
    private List<Entry> entriesWithASource() {
        return assessment.entries().stream()
                .filter(entry ->
                        Sources.coverage(context, entry.indicator().source()).isPresent())
                .toList();
    }

    private Text head() {
        List<String> lines = new ArrayList<>();
        lines.add("period %s   data: %s   sources cover: %s"
                .formatted(
                        assessment.years(), context.library().describe(), String.join(" · ", assessment.coverage())));
        lines.add("members on 1 July %d: %s (%d)   %s"
                .formatted(
                        assessment.membershipYear(),
                        codes(),
                        assessment.members().size(),
                        assessment
                                .leader()
                                .map(leader -> leader.how())
                                .orElse(
                                        assessment.members().isEmpty()
                                                ? "no leader: no members"
                                                : "no leader: no income data")));
        assessment.subject().notes().stream()
                .filter(note -> note.spell().isEmpty())
                .forEach(note -> lines.add("as asked: " + note.text()));
        lines.add("comparators: "
                + (assessment.comparators().isEmpty()
                        ? "none"
                        : assessment.comparators().stream()
                                .map(subject -> subject.whom().toUpperCase(Locale.ROOT))
                                .collect(Collectors.joining(", "))));
        return new Text(assessment.subject().label() + ": balance sheet", lines);
    }

    private String codes() {
        return assessment.members().stream().map(StateId::code).collect(Collectors.joining(" "));
    }

    private Table comparison() {
        List<Column> columns = new ArrayList<>();
        columns.add(Column.text("indicator"));
        columns.add(Column.text("unit"));
        columns.add(Column.text("period"));
        columns.add(Column.number(assessment.subject().whom().toUpperCase(Locale.ROOT)));
        columns.add(Column.number("percentile"));
        columns.add(Column.number("members with data"));
        assessment
                .comparators()
                .forEach(other -> columns.add(Column.number(other.whom().toUpperCase(Locale.ROOT))));
        List<List<String>> rows = new ArrayList<>();
        for (Entry entry : entriesWithASource()) {
            if (entry.union().isEmpty()) {
                continue;
            }
            List<String> row = new ArrayList<>();
            row.add(entry.indicator().id());
            row.add(entry.indicator().unit().symbol());
            row.add(entry.period().toString());
            row.add(Numbers.of(entry.union().get()));
            row.add(Numbers.percentile(entry.union().get()));
            row.add(entry.union().get().members().map(Object::toString).orElse(""));
            entry.comparators().forEach(figure -> row.add(Numbers.point(figure) + marks(figure)));
            rows.add(row);
        }
        return new Table(
                "The union beside others (intervals 90 %; those of trade span both reports, those of welfare are ranges over assumptions)",
                columns, rows);
    }

    private String marks(Figure comparator) {
        boolean incomplete = comparator
                .members()
                .map(count -> count.withData() < count.members())
                .orElse(false);
        return (incomplete ? "*" : "") + (assessment.isComparable(comparator) ? "" : "+");
    }

    private Text footnotes() {
        List<String> lines = new ArrayList<>();
        Map<String, String> incomplete = new LinkedHashMap<>();
        Set<String> partial = new LinkedHashSet<>();
        for (Entry entry : assessment.entries()) {
            for (Figure figure : entry.comparators()) {
                String whom = figure.id().whom().toUpperCase(Locale.ROOT);
                figure.members()
                        .filter(count -> count.withData() < count.members())
                        .ifPresent(count -> incomplete.putIfAbsent(
                                whom + " in " + entry.indicator().source(), count.toString()));
                if (!assessment.isComparable(figure)) {
                    partial.add(whom);
                }
            }
        }
        if (!incomplete.isEmpty()) {
            lines.add("* members with data: "
                    + incomplete.entrySet().stream()
                            .map(entry -> entry.getKey() + " " + entry.getValue())
                            .collect(Collectors.joining("; ")));
        }
        if (!partial.isEmpty()) {
            lines.add("+ had members in a part of the period only; not ranked beside the union: "
                    + String.join(", ", partial));
        }
        lines.add(
                "percentile: where the union stands among random blocs of its size, drawn from all states; where a leader counts it stays in them;"
                        + " explain prints their middle");
        lines.add(
                "leader-dependence of a union is the mean over the other members; the leader's own row is its trade with"
                        + " all of them");
        return new Text("", lines);
    }

    private Section members(String title, Set<Dimension> dimensions) {
        List<Entry> shown = entriesWithASource().stream()
                .filter(entry -> !entry.members().isEmpty())
                .filter(entry -> dimensions.contains(entry.indicator().dimension()))
                .toList();
        List<Column> columns = new ArrayList<>(List.of(Column.text("member"), Column.text("name")));
        shown.forEach(entry -> columns.add(Column.number(entry.indicator().id())));
        List<List<String>> rows = new ArrayList<>();
        for (StateId member : rows(shown)) {
            List<String> row = new ArrayList<>(List.of(
                    member.code(), context.catalogue().state(member).names().en()));
            shown.forEach(
                    entry -> row.add(entry.member(member).map(Numbers::point).orElse("not-a-member")));
            rows.add(row);
        }
        Table plain = new Table(title + " (points; intervals in -f json and explain)", columns, rows);
        return rich.members(plain, title, shown, rows(shown));
    }

    /// The members of each figure's own period: a state that left still stands behind the years before.
    private static SortedSet<StateId> rows(List<Entry> shown) {
        SortedSet<StateId> rows = new TreeSet<>();
        shown.forEach(
                entry -> entry.members().forEach(figure -> figure.id().member().ifPresent(rows::add)));
        return rows;
    }

    private Text verdicts() {
        List<String> lines = new ArrayList<>();
        Set<String> rules = new HashSet<>();
        for (VerdictLine line : assessment.verdicts()) {
            lines.add("%s  %s %s"
                    .formatted(line.verdict().toString().toUpperCase(Locale.ROOT), line.claim(), line.reading()));
            if (rules.add(line.rule())) {
                lines.add("  rule: " + line.rule());
            }
            line.against().forEach(against -> lines.add("  against: " + against));
        }
        return new Text("Verdicts, with the evidence against", lines);
    }

    private Text gaps() {
        Map<String, List<String>> byReason = new TreeMap<>();
        for (Figure figure : assessment.figures()) {
            figure.missing()
                    .ifPresent(missing -> byReason.computeIfAbsent(
                                    missing.gap() + ": " + missing.detail(), _ -> new ArrayList<>())
                            .add(figure.id().toString()));
        }
        List<String> lines = new ArrayList<>();
        byReason.forEach((reason, ids) -> lines.add(
                ids.size() == 1
                        ? "%s [%s]".formatted(reason, ids.getFirst())
                        : "%s [%s] and %d more".formatted(reason, ids.getFirst(), ids.size() - 1)));
        return new Text("Gaps", lines.isEmpty() ? List.of("none") : lines);
    }

    private Text closing() {
        Figure first = assessment.figures().getFirst();
        return new Text(
                "",
                List.of(
                        "explain any figure: ./entente explain '%s'".formatted(first.id()),
                        "a member's figure: %s.<member>.<indicator>.<period>   what an indicator is: ./entente explain %s"
                                .formatted(
                                        assessment.subject().whom(), first.id().indicator())));
    }

    private SortedMap<String, Object> meta() {
        SortedMap<String, Object> meta = Meta.of(context, assessment.figures());
        meta.put("coverage", assessment.coverage());
        meta.put("years", assessment.years().toString());
        return meta;
    }

    private Map<String, Object> data() {
        Map<String, Object> data = new TreeMap<>();
        data.put("union", assessment.subject().whom().toUpperCase(Locale.ROOT));
        data.put("members", assessment.members().stream().map(StateId::code).toList());
        data.put(
                "comparators",
                assessment.comparators().stream()
                        .map(other -> other.whom().toUpperCase(Locale.ROOT))
                        .toList());
        assessment
                .leader()
                .ifPresent(leader -> data.put("leader", leader.state().code()));
        data.put(
                "accounts",
                assessment.accounts().stream().map(AccountSections::object).toList());
        data.put("entries", assessment.entries().stream().map(this::entry).toList());
        data.put(
                "figures",
                assessment.figures().stream().map(FigureRecord::object).toList());
        return data;
    }

    private Map<String, Object> entry(Entry entry) {
        Map<String, Object> object = new TreeMap<>();
        object.put("indicator", entry.indicator().id());
        object.put("dimension", entry.indicator().dimension().toString());
        object.put("period", entry.period().toString());
        object.put("reading", Readings.sentence(entry, assessment::isComparable));
        entry.union().ifPresent(figure -> object.put("union", figure.id().toString()));
        object.put(
                "members", entry.members().stream().map(f -> f.id().toString()).toList());
        object.put(
                "comparators",
                entry.comparators().stream().map(f -> f.id().toString()).toList());
        return object;
    }

    private List<Map<String, Object>> verdictRecords() {
        List<Map<String, Object>> records = new ArrayList<>();
        for (VerdictLine line : assessment.verdicts()) {
            Map<String, Object> row = new TreeMap<>();
            row.put("claim", line.claim());
            row.put("verdict", line.verdict().toString());
            row.put("reading", line.reading());
            row.put("rule", line.rule());
            row.put("figures", line.figures().stream().map(Object::toString).toList());
            row.put("against", line.against());
            records.add(row);
        }
        return records;
    }

    private List<String> notes() {
        Set<String> notes = new LinkedHashSet<>();
        if (!assessment.subject().union().note().isEmpty()) {
            notes.add("Catalogue: " + assessment.subject().union().note() + ".");
        }
        for (Subject other : assessment.comparators()) {
            notes.addAll(other.notesFor(Period.of(assessment.years())));
        }
        for (Entry entry : assessment.entries()) {
            entry.union().ifPresent(figure -> notes.addAll(figure.notes()));
        }
        assessment.accounts().forEach(account -> notes.addAll(AccountSections.notes(account)));
        return List.copyOf(notes);
    }
}
