package org.entente.assessment.inquiry;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
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
import org.entente.core.figure.Period.ResolutionPeriod;

/// The answers of an inquiry as a document: a list of figures, or a table of periods by subject.
public final class InquiryPage {
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
                new TreeMap<>(java.util.Map.of(
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

    private static Table grid(String title, List<Answer> answers) {
        Set<String> heads = new LinkedHashSet<>();
        answers.forEach(answer -> heads.add(head(answer)));
        SortedMap<String, List<Answer>> byPeriod = new TreeMap<>();
        answers.forEach(answer -> byPeriod.computeIfAbsent(answer.period().slug(), _ -> new ArrayList<>())
                .add(answer));
        List<Column> columns = new ArrayList<>(List.of(Column.text("")));
        heads.forEach(head -> columns.add(Column.number(head)));
        List<List<String>> rows = new ArrayList<>();
        byPeriod.forEach((period, cells) -> {
            List<String> row = new ArrayList<>(List.of(period));
            for (String head : heads) {
                row.add(cells.stream()
                        .filter(answer -> head(answer).equals(head))
                        .findFirst()
                        .map(answer -> Numbers.of(answer.figures().getFirst()))
                        .orElse(""));
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
        return new Table(
                title,
                List.of(
                        Column.text("subject"),
                        Column.text("what"),
                        Column.text("period"),
                        Column.number("value"),
                        Column.number("members with data"),
                        Column.text("id")),
                figures.stream()
                        .map(figure -> List.of(
                                FigureRecord.subject(figure),
                                figure.label(),
                                figure.id().period().toString(),
                                Numbers.of(figure),
                                figure.members().map(Object::toString).orElse(""),
                                figure.id().toString()))
                        .toList());
    }

    private List<String> closing(List<Figure> figures) {
        List<String> lines = new ArrayList<>();
        Optional<Figure> first =
                figures.stream().filter(f -> f.value().isPresent()).findFirst();
        lines.add("definition: " + inquiry.indicator().description().definition());
        lines.add("source: "
                + first.map(figure -> figure.provenance().snapshots().stream()
                                .map(snapshot -> snapshot.source() + " (" + snapshot.file() + ", covers "
                                        + snapshot.covers() + ")")
                                .distinct()
                                .collect(Collectors.joining("; ")))
                        .orElse("none")
                + "   data: " + context.library().describe()
                + "   membership: entente catalogue " + context.catalogue().version());
        figures.stream()
                .findFirst()
                .ifPresent(figure -> lines.add("explain: ./entente explain \"" + figure.id() + "\""));
        return lines;
    }

    private static List<String> notes(List<Figure> figures) {
        Set<String> notes = new LinkedHashSet<>();
        figures.forEach(figure -> notes.addAll(figure.notes()));
        Set<String> gaps = new TreeSet<>();
        figures.forEach(figure -> figure.missing()
                .ifPresent(missing -> gaps.add("gap %s: %s".formatted(missing.gap(), missing.detail()))));
        notes.addAll(gaps);
        return List.copyOf(notes);
    }
}
