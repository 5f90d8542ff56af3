package org.entente.assessment.coalition;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.entente.assessment.indicator.Indicator;
import org.entente.assessment.indicator.alignment.AlignmentIndicators;
import org.entente.assessment.indicator.alignment.Preparation;
import org.entente.assessment.parameter.Parameter;
import org.entente.assessment.question.Context;
import org.entente.assessment.question.Progress;
import org.entente.assessment.question.Subject;
import org.entente.assessment.question.Subjects;
import org.entente.assessment.report.Document;
import org.entente.assessment.report.Document.Section;
import org.entente.assessment.report.Document.Section.Column;
import org.entente.assessment.report.Document.Section.Table;
import org.entente.assessment.report.Document.Section.Text;
import org.entente.assessment.report.FigureRecord;
import org.entente.assessment.report.Meta;
import org.entente.assessment.report.Numbers;
import org.entente.core.figure.Figure;
import org.entente.core.problem.Problem;
import org.entente.core.problem.ProblemException;
import org.entente.core.state.StateId;
import org.entente.core.union.Union.TradeFunction;

/// Who gains from a union, who would go, and what staying costs, as a document.
public final class CoalitionPage {
    static final String SCOPE =
            "scope: static, goods trade; growth, migration, finance, security outside. No forecast.";

    private static final List<String> OF_THE_PRIOR = List.of(
            "The effect of an agreement is one prior for all unions, no estimate of this one's.",
            "The prior knows no agreement that lowers trade among its members: a probability near 1 that one agreement is worth"
                    + " having is assumed rather than found; where two compete it is found.");

    private static final List<String> CAUTIONS = List.of(
            "Oil, gas and whatever else is priced by contract counts as other goods do; discounts, loans and budget support"
                    + " are transfers outside this model, to be set against price and leader's loss.",
            "What members have with the rival already is in the observed trade, and its agreement comes on top.");

    private final Context context;
    private final Subject subject;
    private final Map<String, String> given;

    /// @param given choices by option: rival, rule, draws, target, leader, members, without, lineage
    /// @throws org.entente.core.problem.ProblemException if the catalogue has no such union
    public CoalitionPage(Context context, String union, Map<String, String> given) {
        this.context = context;
        this.given = new LinkedHashMap<>(given);
        this.subject = Subjects.ofUnion(context.catalogue(), union, given);
    }

    /// Solves the game and lays it out.
    ///
    /// @param command the command line as printed under the result
    public Document document(String command, Progress progress) {
        requireTrade(context, subject);
        CoalitionFigures figures = CoalitionFigures.of(context, subject, given, progress);
        List<Figure> all = figures.all();
        List<Section> sections =
                figures.game().map(game -> sections(figures, game)).orElseGet(() -> nothingToSolve(all));
        Map<String, Object> data = new TreeMap<>();
        data.put("union", subject.union().id().toString());
        data.put("choices", figures.given());
        data.put("figures", all.stream().map(FigureRecord::object).toList());
        figures.game().ifPresent(game -> {
            data.put("year", game.year());
            data.put("members", game.members());
            data.put("rule", game.rule());
            data.put("rival", game.rival().orElse("none"));
            data.put("leader", game.leader().orElse("none"));
        });
        SortedMap<String, Object> meta = Meta.of(context, all);
        return new Document(
                command,
                meta,
                sections,
                data,
                all.stream().map(FigureRecord::flat).toList(),
                notes(all, figures.game().filter(Preparation::hasOwnEffect).isEmpty()),
                List.of());
    }

    /// Refuses a game of trade where no trade is here; that a union has no trade function is an answer.
    ///
    /// @throws ProblemException if the trade matrix is missing
    static void requireTrade(Context context, Subject subject) {
        if (subject.union().trade() != TradeFunction.NONE
                && context.library().trade().isEmpty()) {
            throw new ProblemException(
                    ProblemException.Kind.DATA_NOT_HERE,
                    Problem.of(
                            "ENT-3009",
                            "coalition needs the source trade-matrix, which is not in %s"
                                    .formatted(context.library().describe()),
                            "What staying is worth is found in a world of trade with domestic sales.",
                            "Add its file: entente data add FILE; or leave --data out for the bundled sample."));
        }
    }

    /// Sources, rules and formulas, and the command with every default written out; nothing is solved.
    public Document plan(String command) {
        Optional<Preparation> game = Preparation.of(context, subject, given);
        List<Section> sections = new ArrayList<>();
        for (Indicator indicator : AlignmentIndicators.ALL) {
            sections.add(new Text(
                    indicator.id() + "  " + indicator.description().label(),
                    List.of(indicator.description().definition())));
        }
        List<String> written = new ArrayList<>();
        game.ifPresent(one -> written.addAll(one.facts()));
        written.add("entente --seed %d coalition %s --rival %s --rule %s --draws %s --target %s%s%s"
                .formatted(
                        context.seed(),
                        subject.union().id(),
                        game.flatMap(Preparation::rival).orElse("none"),
                        game.map(Preparation::rule).orElse("gamma"),
                        game.map(one -> one.given().getOrDefault("draws", "corners"))
                                .orElse("corners"),
                        given.getOrDefault("target", "all-stay"),
                        Parameter.keys().stream()
                                .filter(given::containsKey)
                                .map(key -> " --%s %s".formatted(key, given.get(key)))
                                .collect(Collectors.joining()),
                        game.flatMap(Preparation::leader)
                                .map(leader -> " --leader " + leader)
                                .orElse("")));
        sections.add(new Text("Command, with every default", written));
        return new Document(
                command,
                Meta.of(context, List.of()),
                sections,
                new TreeMap<>(Map.of("command", written.getLast())),
                List.of(Map.of("command", written.getLast())),
                List.of(SCOPE),
                List.of());
    }

    private List<Section> nothingToSolve(List<Figure> all) {
        String reason = all.stream()
                .flatMap(figure -> figure.missing().stream())
                .map(missing -> "%s (%s)".formatted(missing.detail(), missing.gap()))
                .findFirst()
                .orElse("");
        boolean noTrade = subject.union().trade() == TradeFunction.NONE;
        return List.of(
                new Text(
                        subject.label(),
                        List.of(
                                "No game to solve: " + reason + ".",
                                noTrade
                                        ? "The game is about what a union does to its members' trade. Maybe ask for a union with"
                                                + " a trade function, such as entente coalition EAEU; what else holds members"
                                                + " together is in entente assess %s."
                                                        .formatted(
                                                                subject.union().id())
                                        : "Maybe name another group with --members, or add a trade matrix: entente data list.")));
    }

    private List<Section> sections(CoalitionFigures figures, Preparation game) {
        CoalitionTables tables = new CoalitionTables(figures, game);
        List<Section> sections = new ArrayList<>();
        List<String> head = new ArrayList<>();
        List<String> absent = figures.members().stream()
                .map(StateId::code)
                .filter(member -> !game.members().contains(member))
                .toList();
        head.add("world of %d; %d of %d members in the trade matrix%s"
                .formatted(
                        game.year(),
                        game.members().size(),
                        figures.members().size(),
                        absent.isEmpty() ? "" : ", which lacks " + String.join(", ", absent)));
        head.addAll(game.facts());
        head.add("rule: %s; parameters: %s; seed %d"
                .formatted(
                        game.rule().equals("gamma")
                                ? "gamma, outsiders of a coalition split up"
                                : "delta, outsiders of a coalition stay united",
                        parameters(game),
                        context.seed()));
        head.add(SCOPE);
        sections.add(new Text(
                "If the members of %s stood elsewhere: who gains, who would go, what staying costs"
                        .formatted(subject.union().id()),
                head));
        sections.addAll(tables.all());
        List<String> closing = new ArrayList<>(closing(figures));
        game.monteCarlo().ifPresent(closing::addFirst);
        sections.add(new Text("", closing));
        return sections;
    }

    private static String parameters(Preparation game) {
        String draws = game.given().getOrDefault("draws", "corners");
        return draws.equals("corners")
                ? "centre and corners of the stated ranges"
                : "%s draws from %s, the same for every coalition and option; median [5 %%, 95 %%]"
                        .formatted(draws, game.drawnFrom());
    }

    private List<String> closing(CoalitionFigures figures) {
        Optional<Figure> one = figures.ofUnion(Quantity.of("price-to-stay"));
        List<String> lines = new ArrayList<>();
        figures.all().stream()
                .filter(figure -> figure.value().isPresent())
                .findFirst()
                .ifPresent(figure -> lines.add("source: "
                        + figure.provenance().snapshots().stream()
                                .map(snapshot -> snapshot.source() + " (" + snapshot.file() + ")")
                                .distinct()
                                .collect(Collectors.joining("; "))
                        + "   data: " + context.library().describe() + "   membership: entente catalogue "
                        + context.catalogue().version()));
        one.ifPresent(figure -> lines.add("explain: ./entente %sexplain \"%s\""
                .formatted(
                        context.seed() == Context.DEFAULT_SEED ? "" : "--seed " + context.seed() + " ", figure.id())));
        return lines;
    }

    private static List<String> notes(List<Figure> figures, boolean isByPrior) {
        Set<String> notes = new LinkedHashSet<>();
        if (figures.stream().anyMatch(figure -> figure.value().isPresent())) {
            notes.add("Medians of members do not add up to the median of their sum.");
            if (isByPrior) {
                notes.addAll(OF_THE_PRIOR);
            }
            notes.addAll(CAUTIONS);
        }
        figures.forEach(figure -> notes.addAll(figure.notes().stream()
                .filter(note -> !note.startsWith("entrant:"))
                .toList()));
        Set<String> gaps = new TreeSet<>();
        figures.forEach(figure -> figure.missing()
                .ifPresent(missing -> gaps.add("gap %s: %s".formatted(missing.gap(), missing.detail()))));
        notes.addAll(gaps);
        return List.copyOf(notes);
    }

    static String cell(Optional<Figure> figure) {
        return figure.map(Numbers::of).orElse("");
    }

    static Table table(String title, List<String> headers, List<List<String>> rows) {
        List<Column> columns = new ArrayList<>(List.of(Column.text(headers.getFirst())));
        headers.stream().skip(1).map(Column::number).forEach(columns::add);
        return new Table(title, columns, rows);
    }
}
