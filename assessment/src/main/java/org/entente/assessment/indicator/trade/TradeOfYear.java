package org.entente.assessment.indicator.trade;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.assessment.indicator.Answers;
import org.entente.assessment.indicator.Sources;
import org.entente.assessment.question.OptionSpec;
import org.entente.assessment.question.Options;
import org.entente.assessment.question.Question;
import org.entente.core.figure.Figure;
import org.entente.core.figure.Gap;
import org.entente.core.figure.Outcome;
import org.entente.core.figure.Outcome.Missing;
import org.entente.core.figure.Outcome.Value;
import org.entente.core.figure.Placebo;
import org.entente.core.figure.Uncertainty;
import org.entente.core.provenance.Provenance;
import org.entente.core.state.StateId;
import org.entente.core.time.Years;
import org.entente.core.trade.ReportedTrade;
import org.entente.core.trade.ReportedTrade.Side;
import org.entente.core.trade.TradeMatrix;
import org.entente.data.library.Holding;
import org.entente.data.library.Library;
import org.entente.models.measure.trade.TradeShares;

/// The trade of one year that a question is answered with: from which source, by whose report, and how far the two
/// reports of the same flows lie apart.
///
/// Sources with both reports come first, then those that reconcile them, then the trade matrix, then those with one
/// report. A source is passed over, with the reason, where it would make a share of the wrong total.
final class TradeOfYear {
    /// Above this number of reporters a year of a source is taken to have all partners of each.
    private static final int WORLDWIDE = 50;
    /// The share of members' outside trade that must be with states that report themselves, before outsiders' own
    /// trade is measured.
    private static final double OUTSIDERS_THAT_REPORT = 0.9;

    static final OptionSpec SOURCE = OptionSpec.oneOf(
            "trade-source",
            List.of("best", "comtrade", "imf-trade", "baci", "trade-matrix", "cow-trade"),
            "where the flows come from; best is the first of these that has the year");
    static final OptionSpec REPORT = OptionSpec.oneOf(
            "report",
            List.of("exporter", "importer", "mean"),
            "whose report of a flow gives the value, where a source has both; the range always spans them");

    /// The largest part of a member's exports or imports that may be with partners that the source does not name.
    private static final double UNNAMED_PARTNERS = 0.1;

    /// What every indicator of trade shares offers.
    static final List<OptionSpec> OPTIONS = List.of(SOURCE, REPORT);

    /// What a measure needs of a source beside the members' trade with members.
    enum Need {
        /// Their trade with all together.
        TOTALS,
        /// Their trade with each partner by name.
        PARTNERS,
        /// The outsiders' own trade too.
        OUTSIDERS
    }

    private final Holding<?> holding;
    private final Optional<ReportedTrade> reports;
    private final TradeMatrix matrix;
    private final List<TradeMatrix> others;

    private TradeOfYear(
            Holding<?> holding, Optional<ReportedTrade> reports, TradeMatrix matrix, List<TradeMatrix> others) {
        this.holding = holding;
        this.reports = reports;
        this.matrix = matrix;
        this.others = others;
    }

    /// Answers a question about one year, or with gaps where no source has it.
    ///
    /// @param need what a source must have to be used
    static List<Figure> answer(
            Answers answers, Question question, Need need, Function<TradeOfYear, List<Figure>> answer) {
        Library library = question.context().library();
        Optional<Years> covers = Sources.coverage(library, Sources.TRADE);
        if (covers.isEmpty()) {
            return answers.notHere(Sources.TRADE);
        }
        if (!covers.get().contains(answers.years())) {
            return answers.gaps(Gap.OUTSIDE_COVERAGE, "%s; asked for %s".formatted(coverage(library), answers.years()));
        }
        if (answers.singleYear().isEmpty()) {
            return answers.gaps(Gap.NOT_APPLICABLE, "a share of trade is of one year; ask for one");
        }
        int year = answers.singleYear().get();
        SortedSet<StateId> members = answers.membersIn(year);
        if (members.size() < 2) {
            return answers.gaps(
                    Gap.NOT_APPLICABLE,
                    "%s had %d members in %d".formatted(answers.union().id(), members.size(), year));
        }
        List<String> passedOver = new ArrayList<>();
        Optional<TradeOfYear> found = find(library, question.options(), members, year, need, passedOver);
        return found.map(answer)
                .orElseGet(() -> passedOver.isEmpty()
                        ? answers.gaps(Gap.OUTSIDE_COVERAGE, "%s; asked for %d".formatted(coverage(library), year))
                        : answers.gaps(Gap.NOT_REPORTED, String.join("; ", passedOver)));
    }

    static String coverage(Library library) {
        return Stream.concat(library.trade().stream(), library.reportedTrade().stream())
                .map(holding -> "%s covers %s".formatted(holding.source(), holding.covers()))
                .collect(Collectors.joining(", "));
    }

    private static Optional<TradeOfYear> find(
            Library library,
            Options options,
            SortedSet<StateId> members,
            int year,
            Need need,
            List<String> passedOver) {
        String asked = options.get(SOURCE.name());
        List<String> order = asked.equals(SOURCE.standard())
                ? SOURCE.choices().subList(1, SOURCE.choices().size())
                : List.of(asked);
        for (String source : order) {
            if (source.equals(Sources.TRADE)) {
                Optional<Holding<TradeMatrix>> holding =
                        library.trade().filter(one -> one.records().year() == year);
                if (holding.isPresent()) {
                    return holding.map(
                            one -> new TradeOfYear(one, Optional.empty(), one.records(), List.of(one.records())));
                }
                continue;
            }
            Optional<Holding<ReportedTrade>> holding = library.reportedTrade().stream()
                    .filter(one ->
                            one.source().equals(source) && one.records().years().contains(year))
                    .findFirst();
            if (holding.isPresent()) {
                ReportedTrade reports = holding.get().records();
                Optional<String> reason = unusable(reports, members, year, need);
                if (reason.isEmpty()) {
                    List<TradeMatrix> all = List.of(
                            reports.matrix(year, Side.EXPORTER),
                            reports.matrix(year, Side.IMPORTER),
                            reports.meanMatrix(year));
                    int chosen = REPORT.choices().indexOf(options.get(REPORT.name()));
                    return Optional.of(new TradeOfYear(holding.get(), Optional.of(reports), all.get(chosen), all));
                }
                passedOver.add("%s of %d: %s".formatted(source, year, reason.get()));
            }
        }
        return Optional.empty();
    }

    /// Why a year of a source cannot answer, if it cannot.
    static Optional<String> unusable(ReportedTrade reports, SortedSet<StateId> members, int year, Need need) {
        SortedSet<StateId> reporters = reports.reporters(year);
        boolean isWorldwide = reports.isReconciled(year) || reporters.size() >= WORLDWIDE;
        List<String> withoutTotal = members.stream()
                .filter(reporters::contains)
                .filter(member -> !isWorldwide && !hasTotals(reports, member, year))
                .map(StateId::code)
                .toList();
        if (!withoutTotal.isEmpty()) {
            return Optional.of(
                    "no trade with the world is given for %s, and %d states report, so that a share of all trade"
                                    .formatted(String.join(", ", withoutTotal), reporters.size())
                            + " cannot be made: add a file with the partner World");
        }
        if (need == Need.PARTNERS) {
            List<String> unnamed = members.stream()
                    .filter(member -> unnamedPart(reports.matrix(year, Side.EXPORTER), member) > UNNAMED_PARTNERS)
                    .map(StateId::code)
                    .toList();
            if (!unnamed.isEmpty()) {
                return Optional.of(
                        "more than a tenth of the exports or imports of %s is with partners that it does not name"
                                .formatted(String.join(", ", unnamed)));
            }
        }
        if (need == Need.OUTSIDERS && !reports.isReconciled(year)) {
            double share = outsidersThatReport(reports, reporters, members, year);
            if (share < OUTSIDERS_THAT_REPORT) {
                return Optional.of(String.format(
                        Locale.ROOT,
                        "%.0f %% of the members' trade with outsiders is with states that report themselves; the outsiders' own"
                                + " trade cannot be measured below %.0f %%",
                        100 * share,
                        100 * OUTSIDERS_THAT_REPORT));
            }
        }
        return Optional.empty();
    }

    /// Whether a member that reports exports gives their total, and so with imports.
    private static boolean hasTotals(ReportedTrade reports, StateId member, int year) {
        return reports.total(Side.EXPORTER, member, year).isPresent()
                && reports.total(Side.IMPORTER, member, year).isPresent();
    }

    /// The larger of the parts of a state's exports and imports that are with [ReportedTrade#REST].
    private static double unnamedPart(TradeMatrix matrix, StateId state) {
        double exports = 0;
        double imports = 0;
        for (StateId partner : matrix.economies()) {
            exports += partner.equals(state) ? 0 : matrix.flow(state, partner).orElse(0);
            imports += partner.equals(state) ? 0 : matrix.flow(partner, state).orElse(0);
        }
        return Math.max(
                exports > 0 ? matrix.flow(state, ReportedTrade.REST).orElse(0) / exports : 0,
                imports > 0 ? matrix.flow(ReportedTrade.REST, state).orElse(0) / imports : 0);
    }

    private static double outsidersThatReport(
            ReportedTrade reports, Set<StateId> reporters, SortedSet<StateId> members, int year) {
        TradeMatrix matrix = reports.matrix(year, Side.EXPORTER);
        double all = 0;
        double withReporters = 0;
        for (StateId member : members) {
            for (StateId partner : matrix.economies()) {
                if (!members.contains(partner)) {
                    double trade = matrix.flow(member, partner).orElse(0)
                            + matrix.flow(partner, member).orElse(0);
                    all += trade;
                    withReporters += reporters.contains(partner) ? trade : 0;
                }
            }
        }
        return all > 0 ? withReporters / all : 0;
    }

    /// The flows by the report that was chosen.
    TradeMatrix matrix() {
        return matrix;
    }

    int year() {
        return matrix.year();
    }

    String source() {
        return holding.source();
    }

    /// A figure by the chosen report, with the range over both.
    ///
    /// @param concerned the states whose flows it is made of
    Outcome outcome(Collection<StateId> concerned, Function<TradeMatrix, Outcome> measure) {
        return ranged(measure.apply(matrix), others.stream().map(measure).toList(), concerned);
    }

    /// Figures of members, each with its own range.
    SortedMap<StateId, Outcome> outcomes(Function<TradeMatrix, SortedMap<StateId, Outcome>> measure) {
        List<SortedMap<StateId, Outcome>> all = others.stream().map(measure).toList();
        SortedMap<StateId, Outcome> ranged = new TreeMap<>();
        measure.apply(matrix)
                .forEach((state, outcome) -> ranged.put(
                        state,
                        ranged(
                                outcome,
                                all.stream()
                                        .flatMap(map -> Stream.ofNullable(map.get(state)))
                                        .toList(),
                                Set.of(state))));
        return ranged;
    }

    private Outcome ranged(Outcome chosen, List<Outcome> all, Collection<StateId> concerned) {
        if (!(chosen instanceof Value(double value, Uncertainty _))) {
            return chosen;
        }
        if (reports.map(one -> one.isReconciled(year())).orElse(false)) {
            return new Value(value, new Uncertainty.None("reconciled from both reports"));
        }
        if (reportedByBoth(concerned) == 0 || all.stream().anyMatch(Missing.class::isInstance)) {
            return new Value(value, new Uncertainty.None(Gap.SINGLE_REPORT.toString()));
        }
        double low = value;
        double high = value;
        for (Outcome other : all) {
            if (other instanceof Value(double one, Uncertainty _)) {
                low = Math.min(low, one);
                high = Math.max(high, one);
            }
        }
        return new Value(
                value, new Uncertainty.Interval(low, high, 0, "range over the exporter's and the importer's report"));
    }

    private int reportedByBoth(Collection<StateId> concerned) {
        return count(
                concerned,
                (exporter, importer) ->
                        has(Side.EXPORTER, exporter, importer) && has(Side.IMPORTER, exporter, importer));
    }

    private int reported(Collection<StateId> concerned) {
        return count(
                concerned,
                (exporter, importer) ->
                        has(Side.EXPORTER, exporter, importer) || has(Side.IMPORTER, exporter, importer));
    }

    private boolean has(Side side, StateId exporter, StateId importer) {
        return reports.map(one -> one.report(side, exporter, importer, year()).isPresent())
                .orElse(false);
    }

    private interface Pair {
        boolean counts(StateId exporter, StateId importer);
    }

    /// Flows with at least one of the states that count.
    private int count(Collection<StateId> concerned, Pair pair) {
        Set<StateId> own = new TreeSet<>(concerned);
        int count = 0;
        for (StateId one : own) {
            for (StateId other : matrix.economies()) {
                if (!one.equals(other)) {
                    count += pair.counts(one, other) ? 1 : 0;
                    count += !own.contains(other) && pair.counts(other, one) ? 1 : 0;
                }
            }
        }
        return count;
    }

    /// The figures of a measure: the union's and its members', by the chosen report, with the range over both.
    ///
    /// @param extraNotes what the measure itself has to say
    /// @param observed what it used beside the flows
    /// @param place where the union's figure stands among random blocs
    List<Figure> figures(
            Answers answers,
            SortedSet<StateId> members,
            Function<TradeMatrix, TradeShares> measure,
            List<String> extraNotes,
            List<Provenance> observed,
            Function<Outcome, Optional<Placebo>> place) {
        TradeShares shares = measure.apply(matrix);
        List<Provenance> inputs = new ArrayList<>(observed());
        inputs.addAll(observed);
        Provenance provenance = answers.derived(inputs);
        List<Figure> figures = new ArrayList<>();
        if (answers.wantsUnion()) {
            List<String> notes = new ArrayList<>(extraNotes);
            notes.addAll(notes(members));
            if (shares.pairsWithoutFlow() > 0) {
                notes.add(
                        "%d ordered pairs of members without a reported flow add nothing; they are not known to be zero."
                                .formatted(shares.pairsWithoutFlow()));
            }
            Outcome union = outcome(members, one -> measure.apply(one).outcome());
            figures.add(
                    answers.unionFigure(union, Optional.of(shares.members()), place.apply(union), notes, provenance));
        }
        figures.addAll(answers.memberFigures(
                outcomes(one -> measure.apply(one).byMember()), source(), extraNotes, provenance));
        return figures;
    }

    /// What a reader must know of the flows of these states: nothing for the trade matrix.
    List<String> notes(Collection<StateId> concerned) {
        if (reports.isEmpty()) {
            return List.of();
        }
        return reports.get().isReconciled(year())
                ? List.of("Flows: %s, reconciled by the source.".formatted(source()))
                : List.of("Flows: %s; of %d with a member %d have both reports."
                        .formatted(source(), reported(concerned), reportedByBoth(concerned)));
    }

    List<Provenance> observed() {
        return holding.observed(
                "flows of %d among %d economies"
                        .formatted(year(), matrix.economies().size()),
                matrix.reportedPairs());
    }
}
