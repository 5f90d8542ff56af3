package org.entente.assessment.indicator.trade;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.entente.assessment.indicator.Answers;
import org.entente.assessment.indicator.Dimension;
import org.entente.assessment.indicator.Indicator;
import org.entente.assessment.indicator.Sources;
import org.entente.assessment.question.OptionSpec;
import org.entente.assessment.question.Question;
import org.entente.core.figure.Figure;
import org.entente.core.figure.Gap;
import org.entente.core.figure.MemberCount;
import org.entente.core.figure.Outcome;
import org.entente.core.figure.Outcome.Value;
import org.entente.core.figure.Uncertainty;
import org.entente.core.figure.Unit;
import org.entente.core.problem.Problem;
import org.entente.core.problem.ProblemException;
import org.entente.core.provenance.Provenance;
import org.entente.core.state.StateId;
import org.entente.core.union.Membership;
import org.entente.core.union.Membership.Status;
import org.entente.models.measure.trade.TradeGrowth;

/// Growth of trade between members, as a fan over every base year.
final class TradeGrowthIndicator implements Indicator {
    /// How long before the union the fan begins.
    private static final int YEARS_BEFORE = 10;

    private static final OptionSpec BASE = OptionSpec.free(
            "base",
            "entry-into-force",
            "the year that the value starts from: entry-into-force (of the union or its predecessor), or a year; the"
                    + " range is over every base year from 10 years before the entry into force");
    private static final OptionSpec RATE = OptionSpec.oneOf(
            "rate", List.of("yearly", "total"), "a year on average, compound, or from base to end in all");

    private final TradeGrowth.Of of;

    TradeGrowthIndicator(TradeGrowth.Of of) {
        this.of = of;
    }

    @Override
    public Optional<String> withoutNull() {
        return Optional.of(
                "a fan over base years; intra-trade-growth-excess sets the same members beside their trade with outsiders");
    }

    @Override
    public Description description() {
        List<OptionSpec> options = Stream.concat(Stream.of(BASE, RATE), TradeSeries.OPTIONS.stream())
                .toList();
        return switch (of) {
            case INSIDE ->
                new Description(
                        "intra-trade-growth",
                        "growth of trade between members, a year",
                        Dimension.TRADE,
                        Unit.PERCENT,
                        "Growth of the sum of flows between the members of the asked year, in current dollars, from the"
                                + " year in which the union entered into force; the range is over every base year, since"
                                + " a growth rate is a choice of base (a fan of multiverse estimates: Steegen,"
                                + " Tuerlinckx, Gelman and Vanpaemel 2016, Perspectives on Psychological Science 11)."
                                + " Prices, above all of oil, are in it: see intra-trade-growth-excess.",
                        Sources.TRADE,
                        false,
                        true,
                        true,
                        options);
            case EXCESS ->
                new Description(
                        "intra-trade-growth-excess",
                        "growth of trade between members over that with outsiders, a year",
                        Dimension.TRADE,
                        Unit.POINTS,
                        "intra-trade-growth less the growth of the same members' trade with outsiders from the same base"
                                + " year, in percentage points; the range is over every base year. What prices of all"
                                + " goods do to both drops out; what they do to one of them stays.",
                        Sources.TRADE,
                        false,
                        true,
                        true,
                        options);
        };
    }

    @Override
    public boolean isInBalanceSheet() {
        return false;
    }

    @Override
    public List<Figure> figures(Question question) {
        Answers answers = new Answers(description(), question);
        int year = answers.years().last();
        SortedSet<StateId> members = answers.membersIn(year);
        int base = base(answers, question);
        int from = Math.min(base, start(answers)) - YEARS_BEFORE;
        return TradeSeries.answer(
                answers, question, members, new TradeSeries.Span(Math.min(from, year), year, false), series -> {
                    if (answers.singleYear().isEmpty()) {
                        return answers.gaps(Gap.NOT_APPLICABLE, "growth is to one year; ask for one");
                    }
                    return figures(answers, question, series, members, base);
                });
    }

    private List<Figure> figures(
            Answers answers, Question question, TradeSeries series, SortedSet<StateId> members, int base) {
        int year = series.years().lastKey();
        TradeGrowth.Rate rate =
                question.options().get(RATE.name()).equals("total") ? TradeGrowth.Rate.TOTAL : TradeGrowth.Rate.YEARLY;
        boolean isChosen = !question.options().get(BASE.name()).equals(BASE.standard());
        TradeGrowth growth = TradeGrowth.of(series.years(), members);
        SortedMap<Integer, Double> fan = growth.fan(year, of, rate);
        SortedMap<StateId, Outcome> byMember = new TreeMap<>();
        int withData = 0;
        for (StateId member : members) {
            Outcome outcome = outcome(growth.fanOf(member, year, of, rate), base, isChosen, year);
            byMember.put(member, outcome);
            withData += outcome instanceof Value ? 1 : 0;
        }
        Provenance provenance = answers.derived(series.observed());
        List<String> notes = new ArrayList<>();
        notes.add("Flows: %s, current dollars; members of %d at every base.".formatted(series.source(), year));
        used(fan, base, isChosen)
                .ifPresent(used -> notes.add(String.format(
                        Locale.ROOT,
                        "From %d; over %d base years lowest from %d, highest from %d.%s",
                        used,
                        fan.size(),
                        extreme(fan, false),
                        extreme(fan, true),
                        used == base ? "" : " %d itself has too few of the flows.".formatted(base))));
        List<Figure> figures = new ArrayList<>();
        if (answers.wantsUnion()) {
            figures.add(answers.unionFigure(
                    outcome(fan, base, isChosen, year),
                    Optional.of(new MemberCount(withData, members.size())),
                    notes,
                    provenance));
        }
        figures.addAll(answers.memberFigures(byMember, series.source(), List.of(), provenance));
        return figures;
    }

    /// The base that the value starts from: the chosen one, or the first usable from the entry into force on.
    private static Optional<Integer> used(SortedMap<Integer, Double> fan, int base, boolean isChosen) {
        if (fan.containsKey(base)) {
            return Optional.of(base);
        }
        return isChosen ? Optional.empty() : fan.tailMap(base).keySet().stream().findFirst();
    }

    private static Outcome outcome(SortedMap<Integer, Double> fan, int base, boolean isChosen, int year) {
        Optional<Integer> used = used(fan, base, isChosen);
        if (used.isEmpty()) {
            return base >= year
                    ? Answers.missing(
                            Gap.NOT_APPLICABLE,
                            "growth to %d needs an earlier base than %d: --set base=YEAR".formatted(year, base))
                    : Answers.missing(
                            Gap.NOT_REPORTED,
                            "less than 90 %% of the flows of %d are reported in %d%s"
                                    .formatted(year, base, isChosen ? "" : " or a later base year"));
        }
        double low = fan.values().stream().min(Double::compare).orElseThrow();
        double high = fan.values().stream().max(Double::compare).orElseThrow();
        String method = "range over base years %d to %d".formatted(fan.firstKey(), fan.lastKey());
        return Answers.value(fan.getOrDefault(used.get(), low), new Uncertainty.Interval(low, high, 0, method));
    }

    private static int extreme(SortedMap<Integer, Double> fan, boolean highest) {
        var order = java.util.Map.Entry.<Integer, Double>comparingByValue();
        return fan.entrySet().stream()
                .min(highest ? order.reversed() : order)
                .orElseThrow()
                .getKey();
    }

    /// The year in which the union, or the first of those that stand in for it, entered into force.
    private static int start(Answers answers) {
        int life = answers.union().life().start().getYear();
        return answers.union().kind().equals("group")
                ? life
                : answers.union().memberships().stream()
                        .filter(membership -> membership.status() == Status.MEMBER)
                        .map(Membership::inForce)
                        .mapToInt(spell -> spell.start().getYear())
                        .min()
                        .orElse(life);
    }

    private static int base(Answers answers, Question question) {
        String choice = question.options().get(BASE.name());
        if (choice.equals(BASE.standard())) {
            return start(answers);
        }
        if (!choice.matches("[12][0-9]{3}")) {
            throw new ProblemException(
                    ProblemException.Kind.USAGE,
                    Problem.of(
                            "ENT-2102",
                            "'%s' is not a choice for option '%s'".formatted(choice, BASE.name()),
                            BASE.meaning(),
                            "choices: entry-into-force, or a year such as 2010"));
        }
        return Integer.parseInt(choice);
    }
}
