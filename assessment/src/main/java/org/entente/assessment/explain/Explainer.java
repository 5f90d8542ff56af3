package org.entente.assessment.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.entente.assessment.directory.Indicators;
import org.entente.assessment.indicator.Indicator;
import org.entente.assessment.question.Context;
import org.entente.assessment.question.Options;
import org.entente.assessment.question.Question;
import org.entente.assessment.question.Question.Scope;
import org.entente.assessment.question.Subject;
import org.entente.assessment.question.Subjects;
import org.entente.assessment.report.Chain;
import org.entente.assessment.report.Document;
import org.entente.assessment.report.Document.Section;
import org.entente.assessment.report.Document.Section.Text;
import org.entente.assessment.report.FigureRecord;
import org.entente.assessment.report.Meta;
import org.entente.assessment.report.Numbers;
import org.entente.assessment.scenario.SimulatedFigures;
import org.entente.core.figure.Figure;
import org.entente.core.figure.FigureId;
import org.entente.core.figure.Outcome.Missing;
import org.entente.core.figure.Outcome.Value;
import org.entente.core.figure.Period.ResolutionPeriod;
import org.entente.core.figure.Uncertainty.Interval;
import org.entente.core.figure.Uncertainty.None;
import org.entente.core.problem.Problem;
import org.entente.core.problem.ProblemException;

/// Explains figures, indicators and error codes.
public final class Explainer {
    private final Context context;
    private final Optional<String> dataFolder;

    /// @param dataFolder the folder given with `--data`, so that printed commands can be run again
    public Explainer(Context context, Optional<String> dataFolder) {
        this.context = context;
        this.dataFolder = dataFolder;
    }

    /// Explains a figure by its id, an indicator by its name, or an error by its code.
    ///
    /// @throws ProblemException if it is none of them
    public Document explain(String what) {
        Optional<Indicator> indicator = Indicators.find(what);
        if (indicator.isPresent()) {
            return page("explain " + what, new IndicatorFacts(indicator.get()).sections(), Map.of("indicator", what));
        }
        if (what.toUpperCase(java.util.Locale.ROOT).startsWith("ENT-")) {
            return page("explain " + what, ErrorCodes.sections(what), Map.of("error", what));
        }
        return explainFigure(parse(what));
    }

    /// What a measure would do: its indicator, and the command with every default written out.
    public Document plan(Indicator indicator, String whom, List<String> years, Map<String, String> given) {
        Options options = Options.of(indicator.options(), given);
        StringBuilder line = new StringBuilder("./entente ");
        dataFolder.ifPresent(
                folder -> line.append("--data ").append(quoted(folder)).append(' '));
        line.append("--seed %d measure %s -i %s".formatted(context.seed(), whom, indicator.id()));
        line.append(years.isEmpty() ? "" : " --years " + String.join(",", years));
        indicator
                .options()
                .forEach(option ->
                        line.append(" --set ").append(quoted(option.name() + "=" + options.get(option.name()))));
        List<Section> sections = new ArrayList<>(new IndicatorFacts(indicator).sections());
        sections.add(new Text("Command, with every default", List.of(line.toString())));
        return page("measure --explain", sections, Map.of("indicator", indicator.id(), "command", line.toString()));
    }

    /// Computes the figure of an id again.
    ///
    /// @throws ProblemException if the id names no figure of Entente
    public Figure recompute(FigureId id) {
        if (SimulatedFigures.has(id)) {
            return SimulatedFigures.recompute(id, context);
        }
        Indicator indicator = Indicators.get(id.indicator());
        Options options = Options.of(indicator.options(), id.options());
        Subject subject = new Subjects(context.catalogue()).find(id.whom(), options);
        Scope scope = id.member().isPresent() ? Scope.MEMBERS : Scope.UNION;
        Question question = new Question(context, subject, id.period(), options, scope);
        return indicator.figures(question).stream()
                .filter(figure -> figure.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new ProblemException(
                        ProblemException.Kind.USAGE,
                        Problem.of(
                                "ENT-2201",
                                "there is no figure '%s'".formatted(id),
                                id.member()
                                        .map(member -> "%s is not a member of %s in %s, or %s has no figures by member"
                                                .formatted(member, id.whom(), id.period(), id.indicator()))
                                        .orElse("%s has no figure for a union as a whole".formatted(id.indicator())),
                                "see what there is: entente measure %s -i %s".formatted(id.whom(), id.indicator()))));
    }

    private static FigureId parse(String text) {
        try {
            return FigureId.parse(text);
        } catch (IllegalArgumentException e) {
            throw new ProblemException(
                    ProblemException.Kind.USAGE,
                    Problem.of(
                            "ENT-2202",
                            "'%s' is not the id of a figure, an indicator or an error code".formatted(text),
                            "",
                            "a figure id looks like eaeu.intra-export-share.2019; " + Indicators.advice(text)));
        }
    }

    /// Everything between a figure and its files.
    public Chain chain(Figure figure) {
        FigureId id = figure.id();
        boolean isSimulated = SimulatedFigures.has(id);
        ProvenanceTree tree = new ProvenanceTree(figure.provenance());
        return new Chain(
                figure,
                isSimulated
                        ? SimulatedFigures.rule(id)
                        : Indicators.get(id.indicator())
                                .description(Options.of(
                                        Indicators.get(id.indicator()).options(), id.options()))
                                .definition(),
                isSimulated
                        ? SimulatedFigures.choices(id)
                        : Options.of(Indicators.get(id.indicator()).options(), id.options())
                                .writtenOut(),
                tree.steps(),
                tree.files(),
                tree.assumptions(),
                recomputeLine(id));
    }

    private Document explainFigure(FigureId id) {
        Figure figure = recompute(id);
        Chain chain = chain(figure);
        List<Section> sections = new ArrayList<>();
        sections.add(new Text("", List.of(id.toString())));
        sections.add(new Text(figure.label(), headline(figure)));
        sections.add(new Text("Rule", List.of(chain.rule())));
        sections.add(new Text("Choices", List.of(chain.choices())));
        sections.add(new Text("Steps, from the figure back to the files", chain.steps()));
        sections.add(new Text("Files", chain.files()));
        sections.add(new Text("Assumptions", chain.assumptions()));
        sections.add(new Text("Recompute", List.of(chain.recompute())));
        Map<String, Object> data = new TreeMap<>();
        data.put("figure", FigureRecord.object(figure));
        data.put("rule", chain.rule());
        data.put("provenance", new ProvenanceTree(figure.provenance()).object());
        data.put("recompute", chain.recompute());
        return new Document(
                "entente explain " + id,
                Meta.of(context, List.of(figure)),
                sections,
                data,
                List.of(FigureRecord.flat(figure)),
                figure.notes(),
                List.of());
    }

    private static List<String> headline(Figure figure) {
        List<String> lines = new ArrayList<>();
        lines.add("%s %s   (%s, %s)"
                .formatted(
                        Numbers.of(figure),
                        figure.unit().symbol(),
                        figure.evidence(),
                        figure.id().period()));
        switch (figure.outcome()) {
            case Missing missing -> lines.add("gap: " + missing.detail());
            case Value(double value, Interval interval) -> {
                lines.add("full precision: %s [%s, %s]".formatted(value, interval.low(), interval.high()));
                lines.add("interval: "
                        + (interval.isRangeOverAssumptions() ? "" : Numbers.of(interval.level()) + " %, ")
                        + interval.method());
            }
            case Value(double value, None none) -> {
                lines.add("full precision: " + value);
                lines.add("no interval: " + none.reason());
            }
        }
        figure.members().ifPresent(members -> lines.add("members with data: " + members));
        figure.placebo()
                .ifPresent(placebo -> lines.add(
                        "random blocs (%s): percentile %s of %d drawn from %d states; their median %s, the middle 90 %% %s to %s"
                                .formatted(
                                        placebo.rule(),
                                        Numbers.percentile(figure),
                                        placebo.draws(),
                                        placebo.pool(),
                                        Numbers.of(placebo.median()),
                                        Numbers.of(placebo.low()),
                                        Numbers.of(placebo.high()))));
        return lines;
    }

    private String recomputeLine(FigureId id) {
        StringBuilder line = new StringBuilder("./entente ");
        dataFolder.ifPresent(
                folder -> line.append("--data ").append(quoted(folder)).append(' '));
        if (context.seed() != Context.DEFAULT_SEED) {
            line.append("--seed ").append(context.seed()).append(' ');
        }
        if (SimulatedFigures.has(id)) {
            return line.append(SimulatedFigures.command(id)).toString();
        }
        line.append("measure %s -i %s".formatted(id.whom().toUpperCase(java.util.Locale.ROOT), id.indicator()));
        line.append(
                id.period() instanceof ResolutionPeriod resolution
                        ? " --resolution " + resolution.symbol()
                        : " --years " + id.period().slug() + " --pool");
        line.append(id.member().isPresent() ? " --by member" : " --by union");
        id.options().forEach((name, choice) -> line.append(" --set ").append(quoted(name + "=" + choice)));
        return line.toString();
    }

    /// As a shell takes it: in single quotes where a character has a meaning there.
    private static String quoted(String word) {
        return word.matches("[\\w./:=+@,-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
    }

    private Document page(String command, List<Section> sections, Map<String, Object> data) {
        return new Document(
                "entente " + command,
                Meta.of(context, List.of()),
                sections,
                new TreeMap<>(data),
                List.of(data),
                List.of(),
                List.of());
    }
}
