package org.entente.assessment.inquiry;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.entente.assessment.explain.FigureChains;
import org.entente.assessment.indicator.Indicator;
import org.entente.assessment.inquiry.Inquiry.Answer;
import org.entente.assessment.question.Context;
import org.entente.assessment.report.Document;
import org.entente.assessment.report.Document.Section;
import org.entente.assessment.report.Document.Section.Column;
import org.entente.assessment.report.Document.Section.Table;
import org.entente.assessment.report.Document.Section.Text;
import org.entente.assessment.report.FigureRecord;
import org.entente.assessment.report.Meta;
import org.entente.assessment.report.Numbers;
import org.entente.core.figure.Figure;
import org.entente.core.figure.Outcome.Value;
import org.entente.core.figure.Period.ResolutionPeriod;
import org.entente.core.figure.Placebo;
import org.entente.core.figure.Uncertainty.None;

/// The answers of an inquiry as a document: a list of figures, or a table of periods by subject.
public final class InquiryPage {
    private static final String PERCENTILE = "percentile";

    private final Inquiry inquiry;
    private final Context context;
    private final Optional<String> dataFolder;

    /// @param dataFolder the folder given with `--data`, so that printed commands can be run again
    public InquiryPage(Inquiry inquiry, Context context, Optional<String> dataFolder) {
        this.inquiry = inquiry;
        this.context = context;
        this.dataFolder = dataFolder;
    }

    /// Runs the inquiry and lays it out.
    ///
    /// @param command the command line as printed under the result
    public Document document(String command) {
        List<Answer> answers = inquiry.run(context);
        // The counts of a roll call come before the members' ballots.
        Comparator<Figure> order = Comparator.comparing(figure -> figure.id().period() instanceof ResolutionPeriod
                && figure.id().member().isPresent());
        List<Figure> figures = answers.stream()
                .flatMap(answer -> answer.figures().stream())
                .sorted(order)
                .toList();
        Indicator.Description description = inquiry.indicator().description();
        List<Section> sections = new ArrayList<>();
        String title = description.label() + ", " + description.unit().symbol();
        sections.add(isGrid(answers) ? grid(title, answers) : list(title, figures));
        List<String> summary = new Standings(inquiry, answers).sentences();
        if (!summary.isEmpty()) {
            sections.add(new Text("In short", summary));
        }
        sections.add(new Text("", closing(figures)));
        SortedMap<String, Object> meta = Meta.of(context, figures);
        return new Document(
                command,
                meta,
                sections,
                new TreeMap<>(Map.of(
                        "indicator",
                        description.id(),
                        "figures",
                        figures.stream().map(FigureRecord::object).toList())),
                figures.stream().map(FigureRecord::flat).toList(),
                notes(figures),
                List.of(),
                new FigureChains(context, dataFolder, figures));
    }

    /// Periods make rows when there are several of them and one figure for each subject.
    private static boolean isGrid(List<Answer> answers) {
        boolean single = answers.stream().allMatch(answer -> answer.figures().size() == 1);
        return single && answers.stream().map(Answer::period).distinct().count() > 1;
    }

    /// A column for each subject and choice, with its percentile beside it where a null was drawn.
    private static Table grid(String title, List<Answer> answers) {
        Set<String> heads = new LinkedHashSet<>();
        Set<String> withNull = new LinkedHashSet<>();
        SortedMap<String, Map<String, Figure>> byPeriod = new TreeMap<>();
        for (Answer answer : answers) {
            Figure figure = answer.figures().getFirst();
            heads.add(head(answer));
            if (figure.placebo().isPresent()) {
                withNull.add(head(answer));
            }
            byPeriod.computeIfAbsent(answer.period().slug(), _ -> new HashMap<>())
                    .put(head(answer), figure);
        }
        List<Column> columns = new ArrayList<>(List.of(Column.text("")));
        for (String head : heads) {
            columns.add(Column.number(head));
            if (withNull.contains(head)) {
                columns.add(Column.number(PERCENTILE));
            }
        }
        List<List<String>> rows = new ArrayList<>();
        byPeriod.forEach((period, cells) -> {
            List<String> row = new ArrayList<>(List.of(period));
            for (String head : heads) {
                Optional<Figure> figure = Optional.ofNullable(cells.get(head));
                row.add(figure.map(Numbers::of).orElse(""));
                if (withNull.contains(head)) {
                    row.add(figure.map(Numbers::percentile).orElse(""));
                }
            }
            rows.add(row);
        });
        return new Table(title, columns, rows);
    }

    private static String head(Answer answer) {
        String whom = answer.whom().toUpperCase(Locale.ROOT);
        return answer.choice().isEmpty() ? whom : whom + " " + answer.choice();
    }

    private static Table list(String title, List<Figure> figures) {
        boolean hasNull = figures.stream().anyMatch(figure -> figure.placebo().isPresent());
        List<Column> columns = new ArrayList<>(
                List.of(Column.text("subject"), Column.text("what"), Column.text("period"), Column.number("value")));
        if (hasNull) {
            columns.add(Column.number(PERCENTILE));
        }
        columns.add(Column.number("members with data"));
        columns.add(Column.text("id"));
        List<List<String>> rows = new ArrayList<>();
        for (Figure figure : figures) {
            List<String> row = new ArrayList<>(List.of(
                    FigureRecord.subject(figure),
                    figure.label(),
                    figure.id().period().toString(),
                    Numbers.of(figure)));
            if (hasNull) {
                row.add(Numbers.percentile(figure));
            }
            row.add(figure.members().map(Object::toString).orElse(""));
            row.add(figure.id().toString());
            rows.add(row);
        }
        return new Table(title, columns, rows);
    }

    /// What the column of percentiles ranks among, with the null of the first figure that has one.
    private static Optional<String> percentiles(List<Figure> figures) {
        return figures.stream()
                .filter(figure -> figure.placebo().isPresent())
                .findFirst()
                .map(figure -> {
                    Placebo placebo = figure.placebo().orElseThrow();
                    return "percentile: per cent of random blocs (%s) at or below; of %s: %d blocs of %d states, median %s, middle 90 %% %s to %s"
                            .formatted(
                                    placebo.rule(),
                                    figure.id(),
                                    placebo.draws(),
                                    placebo.pool(),
                                    Numbers.of(placebo.median()),
                                    Numbers.of(placebo.low()),
                                    Numbers.of(placebo.high()));
                });
    }

    private List<String> closing(List<Figure> figures) {
        List<String> lines = new ArrayList<>();
        Optional<Figure> first =
                figures.stream().filter(f -> f.value().isPresent()).findFirst();
        lines.add("definition: " + inquiry.indicator().description().definition());
        percentiles(figures).ifPresent(lines::add);
        lines.add("source: "
                + first.map(this::source).orElse("none")
                + "   data: " + context.library().describe()
                + "   membership: entente catalogue " + context.catalogue().version());
        figures.stream()
                .findFirst()
                .ifPresent(figure -> lines.add("explain: ./entente explain \"" + figure.id() + "\""));
        return lines;
    }

    /// The files that a figure was read from or, where it needs none, the catalogue.
    private String source(Figure figure) {
        String files = figure.provenance().snapshots().stream()
                .map(snapshot -> snapshot.source() + " (" + snapshot.file() + ", covers " + snapshot.covers() + ")")
                .distinct()
                .collect(Collectors.joining("; "));
        return files.isEmpty() ? "Entente catalogue " + context.catalogue().version() : files;
    }

    private static List<String> notes(List<Figure> figures) {
        Set<String> notes = new LinkedHashSet<>();
        figures.forEach(figure -> notes.addAll(figure.notes()));
        Set<String> gaps = new TreeSet<>();
        figures.forEach(figure -> figure.missing()
                .ifPresent(missing -> gaps.add("gap %s: %s".formatted(missing.gap(), missing.detail()))));
        notes.addAll(gaps);
        notes.addAll(withoutInterval(figures));
        return List.copyOf(notes);
    }

    /// Why values stand without an interval, such as one that is open above, for each reason with whom it is about.
    private static List<String> withoutInterval(List<Figure> figures) {
        Map<String, Set<String>> subjects = new TreeMap<>();
        for (Figure figure : figures) {
            if (figure.outcome() instanceof Value(double _, None none)) {
                subjects.computeIfAbsent(none.reason(), _ -> new LinkedHashSet<>())
                        .add(FigureRecord.subject(figure));
            }
        }
        return subjects.entrySet().stream()
                .map(entry -> "no interval (%s): %s".formatted(String.join(", ", entry.getValue()), entry.getKey()))
                .toList();
    }
}
