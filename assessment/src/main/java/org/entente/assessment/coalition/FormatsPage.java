package org.entente.assessment.coalition;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.entente.assessment.directory.Indicators;
import org.entente.assessment.indicator.Indicator;
import org.entente.assessment.indicator.alignment.AlignmentIndicators;
import org.entente.assessment.indicator.alignment.FormatDesign;
import org.entente.assessment.indicator.alignment.FormatDesign.Found;
import org.entente.assessment.question.Context;
import org.entente.assessment.question.OptionSpec;
import org.entente.assessment.question.Options;
import org.entente.assessment.question.Progress;
import org.entente.assessment.question.Question;
import org.entente.assessment.question.Question.Scope;
import org.entente.assessment.question.Subject;
import org.entente.assessment.question.Subjects;
import org.entente.assessment.report.Document;
import org.entente.assessment.report.Document.Section;
import org.entente.assessment.report.Document.Section.Column;
import org.entente.assessment.report.Document.Section.Table;
import org.entente.assessment.report.Document.Section.Text;
import org.entente.assessment.report.FigureRecord;
import org.entente.assessment.report.Meta;
import org.entente.core.figure.Figure;
import org.entente.core.figure.Period;
import org.entente.core.time.SpellRule;
import org.entente.core.union.Union;

/// Which formats of a union's trade are stable and not dominated, what speaks against each, and which organisations
/// beside it serve its members alone: a document.
public final class FormatsPage {
    private static final List<String> CAUTIONS = List.of(
            "Depth has no cost in this model: what a deeper union takes from its members' say, its tariffs and their revenue are"
                    + " outside, so formats of different depths are not set against each other.",
            "A customs union and a free trade area raise trade alike here; they differ in who may sign with the rival. What is"
                    + " found as a customs union is not shown again as a free trade area.",
            "A member joins where those it joins do not lose; that the rival wants it for other reasons, or not at all, is"
                    + " outside.");

    private final Context context;
    private final Subject subject;
    private final Map<String, String> given;
    private final List<Double> unionDepths;
    private final List<Double> rivalDepths;

    /// @param given choices by option: rival, draws, leader, members, without, lineage
    /// @param unionDepths effects of the union over that of the observed one, each above 0
    /// @param rivalDepths effects of the rival's agreement over that of the observed union
    /// @throws org.entente.core.problem.ProblemException if the catalogue has no such union
    public FormatsPage(
            Context context,
            String union,
            Map<String, String> given,
            List<Double> unionDepths,
            List<Double> rivalDepths) {
        this.context = context;
        this.given = new LinkedHashMap<>(given);
        this.subject = Subjects.ofUnion(context.catalogue(), union, given);
        this.unionDepths = List.copyOf(unionDepths);
        this.rivalDepths = List.copyOf(rivalDepths);
    }

    /// Searches and lays it out.
    ///
    /// @param command the command line as printed under the result
    public Document document(String command, Progress progress) {
        CoalitionPage.requireTrade(context, subject);
        Optional<FormatDesign> design = FormatDesign.of(context, subject, given, unionDepths, rivalDepths);
        if (design.isEmpty()) {
            return nothing(command);
        }
        FormatDesign.Search search = design.get().search();
        List<Row> rows = new ArrayList<>();
        for (Found found : search.found()) {
            rows.add(new Row(
                    found,
                    ask("format-gain", found.options(), design.get()),
                    ask("format-chance", found.options(), design.get())));
            progress.done(rows.size(), search.found().size());
        }
        List<Figure> beside = beside(design.get());
        List<Figure> all = new ArrayList<>();
        rows.forEach(row -> {
            all.addAll(row.gains());
            all.addAll(row.chance());
        });
        List<String> notes = notes(all);
        all.addAll(beside);
        Map<String, Object> data = new TreeMap<>();
        data.put("union", subject.union().id().toString());
        data.put("formats", rows.stream().map(Row::object).toList());
        data.put("figures", all.stream().map(FigureRecord::object).toList());
        return new Document(
                command,
                Meta.of(context, all),
                sections(design.get(), search, rows, beside),
                data,
                all.stream().map(FigureRecord::flat).toList(),
                notes,
                List.of());
    }

    private Document nothing(String command) {
        return new Document(
                command,
                Meta.of(context, List.of()),
                List.of(new Text(
                        subject.label(),
                        List.of(
                                "No formats to compare: it takes a union with a trade function and two members in a trade"
                                        + " matrix: entente data list."))),
                new TreeMap<>(Map.of("union", subject.union().id().toString(), "formats", List.of())),
                List.of(),
                List.of(),
                List.of());
    }

    private List<Section> sections(
            FormatDesign design, FormatDesign.Search search, List<Row> rows, List<Figure> beside) {
        List<Section> sections = new ArrayList<>();
        List<String> head = new ArrayList<>();
        head.add("world of %d; %s; seed %d".formatted(design.preparation().year(), design.scope(), context.seed()));
        head.addAll(design.preparation().facts());
        head.addAll(search.counts());
        head.add(CoalitionPage.SCOPE);
        sections.add(new Text(
                "If the members of %s could trade in another format: which are stable, and which of these none beats"
                        .formatted(subject.union().id()),
                head));
        sections.add(table(design, rows));
        List<String> against = new ArrayList<>();
        for (int k = 0; k < rows.size(); k++) {
            against.add("F%d: %s."
                    .formatted(k + 1, String.join("; ", rows.get(k).found().against())));
        }
        against.addAll(search.today());
        sections.add(new Text("What speaks against each, at the central parameters", against));
        sections.add(organisations(beside));
        return sections;
    }

    private Table table(FormatDesign design, List<Row> rows) {
        List<String> members = design.preparation().members();
        List<Column> columns = new ArrayList<>(List.of(
                Column.text(""),
                Column.text("union as"),
                Column.text("depth: union, rival"),
                Column.text("where they stand")));
        columns.add(Column.number("stable and not dominated, 0..1"));
        columns.add(Column.number("together"));
        members.forEach(member -> columns.add(Column.number(member)));
        List<List<String>> cells = new ArrayList<>();
        for (int k = 0; k < rows.size(); k++) {
            Row row = rows.get(k);
            List<String> line = new ArrayList<>(List.of(
                    "F" + (k + 1),
                    FormatDesign.words(row.found().form()),
                    row.found().depths(),
                    row.found().words()));
            line.add(CoalitionPage.cell(row.chance().stream().findFirst()));
            line.add(CoalitionPage.cell(row.gain("")));
            members.forEach(member -> line.add(CoalitionPage.cell(row.gain(member))));
            cells.add(line);
        }
        return new Table("If they traded so: gain over today's format, USD m", columns, cells);
    }

    private Table organisations(List<Figure> beside) {
        List<List<String>> rows = new ArrayList<>();
        beside.forEach(figure -> rows.add(List.of(
                figure.id().whom().toUpperCase(Locale.ROOT),
                CoalitionPage.cell(Optional.of(figure)),
                figure.id().toString())));
        return new Table(
                "If one organisation went and all others stayed: services that no other provides (a member and a function"
                        + " make one)",
                List.of(Column.text("organisation"), Column.number("services lost"), Column.text("id")),
                rows);
    }

    /// The union and each organisation that at least two of its members share.
    private List<Figure> beside(FormatDesign design) {
        int year = design.preparation().year();
        List<Figure> figures = new ArrayList<>();
        Indicator value = Indicators.get("organisation-value");
        Set<?> members = subject.union().membersIn(year, SpellRule.EXACT);
        for (Union other : context.catalogue().unions()) {
            long shared = other.membersIn(year, SpellRule.EXACT).stream()
                    .filter(members::contains)
                    .count();
            if (shared < 2) {
                continue;
            }
            Options options = Options.of(value.options(), Map.of("value", "lost"));
            value
                    .figures(new Question(
                            context,
                            Subjects.ofUnion(context.catalogue(), other.id().toString(), Map.of()),
                            Period.of(year),
                            options,
                            Scope.UNION))
                    .stream()
                    .filter(figure -> figure.value().isPresent())
                    .forEach(figures::add);
        }
        return figures;
    }

    private List<Figure> ask(String id, Map<String, String> chosen, FormatDesign design) {
        Indicator indicator = AlignmentIndicators.get(id);
        Map<String, String> own = new LinkedHashMap<>(chosen);
        Set<String> offered = indicator.options().stream().map(OptionSpec::name).collect(Collectors.toSet());
        own.keySet().retainAll(offered);
        return indicator.figures(new Question(
                context,
                subject,
                Period.of(design.preparation().year()),
                Options.of(indicator.options(), own),
                Scope.ALL));
    }

    private static List<String> notes(List<Figure> figures) {
        Set<String> notes = new LinkedHashSet<>(CAUTIONS);
        notes.add("Formats are found at the central parameters; the chance of each is over draws of them.");
        figures.forEach(figure -> notes.addAll(figure.notes()));
        figures.forEach(figure -> figure.missing()
                .ifPresent(missing -> notes.add("gap %s: %s".formatted(missing.gap(), missing.detail()))));
        return List.copyOf(notes);
    }

    /// A format with its figures.
    private record Row(Found found, List<Figure> gains, List<Figure> chance) {
        /// The gain of a member, or of all together.
        Optional<Figure> gain(String member) {
            return gains.stream()
                    .filter(figure -> figure.id()
                            .member()
                            .map(state -> state.code().equals(member))
                            .orElse(member.isEmpty()))
                    .findFirst();
        }

        Map<String, Object> object() {
            return new TreeMap<>(Map.of(
                    "form", FormatDesign.words(found.form()),
                    "depths", found.depths(),
                    "format", found.words(),
                    "against", found.against(),
                    "figures",
                            gains.stream().map(figure -> figure.id().toString()).toList()));
        }
    }
}
