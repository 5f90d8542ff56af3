package org.entente.assessment.indicator.transfer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.stream.Stream;
import org.entente.assessment.indicator.Answers;
import org.entente.assessment.indicator.Dimension;
import org.entente.assessment.indicator.Indicator;
import org.entente.assessment.indicator.Sources;
import org.entente.assessment.indicator.alignment.AlignmentIndicators;
import org.entente.assessment.question.OptionSpec;
import org.entente.assessment.question.Options;
import org.entente.assessment.question.Question;
import org.entente.assessment.question.Question.Scope;
import org.entente.core.figure.Figure;
import org.entente.core.figure.Gap;
import org.entente.core.figure.Outcome;
import org.entente.core.figure.Period;
import org.entente.core.figure.Uncertainty;
import org.entente.core.figure.Unit;
import org.entente.core.provenance.Provenance;
import org.entente.core.state.StateId;
import org.entente.models.measure.transfer.Bargain;
import org.entente.models.measure.transfer.Spread;

/// What is paid to a member against what it takes to keep it, by the ledgers and the alignment game.
public final class BargainIndicator implements Indicator {
    private static final Indicator PRICE = AlignmentIndicators.get("price-to-stay");
    private static final Indicator RECEIVED = new TransferIndicator(TransferIndicator.Kind.MONEY);
    private static final String VALUE = "value";
    private static final String PAID = "paid";
    private static final String LABEL = "If the best way of leaving were open: ";

    /// Years before that of trade in which an estimate of what is paid is looked for.
    private static final int YEARS_BACK = 10;

    /// The quantities, the default first.
    public static final OptionSpec QUANTITY = OptionSpec.oneOf(
            "quantity",
            List.of("political-value", "range", PAID, "beyond-needed", "loyalty"),
            "paid less the leader's own gain; the leader's gain less the price to stay; what is paid; paid less the price;"
                    + " or paid and the rent together");

    @Override
    public Description description() {
        return description(LABEL);
    }

    @Override
    public Description description(Options options) {
        return switch (options.get(QUANTITY.name())) {
            case PAID -> description("paid by published estimates");
            case "range" -> description(LABEL + "the leader's gain less the price to stay");
            case "beyond-needed" -> description(LABEL + "paid less the price to stay");
            case "loyalty" -> description(LABEL + "the most that loyalty may cost");
            default -> description(LABEL + "paid less the leader's own gain");
        };
    }

    private static Description description(String label) {
        List<OptionSpec> options = new ArrayList<>(List.of(QUANTITY));
        options.addAll(LedgerOptions.ALL);
        PRICE.description().options().stream()
                .filter(option -> !option.name().equals(VALUE))
                .forEach(options::add);
        return new Description(
                "paid-against-needed",
                label.equals(LABEL) ? LABEL + "paid against needed" : label,
                Dimension.WORTH,
                Unit.USD_MILLION,
                "transfers-received, of the year of trade or the last one of ten before with an estimate, set against"
                        + " price-to-stay and the leader's loss. political-value: paid less what the leader gains in trade, the"
                        + " least that it must get otherwise if it is rational. range: that gain less the price, within which"
                        + " both gain on trade alone. loyalty: paid and the rent, the most that loyalty may cost the member"
                        + " (Bueno de Mesquita and Smith 2016, International Studies Quarterly 60). Bounds set every low"
                        + " against every high; they are no probability.",
                Sources.TRADE,
                false,
                false,
                true,
                options);
    }

    @Override
    public boolean isInBalanceSheet() {
        return false;
    }

    @Override
    public List<Figure> figures(Question question) {
        Answers answers = new Answers(description(question.options()), question);
        return answers.fromOneYear(question.context().library().trade(), (_, year) -> {
            List<Figure> figures = new ArrayList<>();
            if (!answers.wantsMembers()) {
                return figures;
            }
            Map<StateId, Figure> prices = byMember(PRICE, question, Map.of(), year);
            Map<StateId, Figure> rents = byMember(PRICE, question, Map.of(VALUE, "rent"), year);
            Map<StateId, Figure> gains = byMember(PRICE, question, Map.of(VALUE, "leader-loss"), year);
            Map<StateId, Figure> paid = paid(question, year);
            for (StateId member : answers.membersAsked()) {
                figures.add(figure(
                        answers,
                        question,
                        member,
                        new Sides(find(paid, member), find(prices, member), find(rents, member), find(gains, member))));
            }
            return figures;
        });
    }

    private static Optional<Figure> find(Map<StateId, Figure> figures, StateId member) {
        return Optional.ofNullable(figures.get(member));
    }

    /// What stands against each other.
    private record Sides(
            Optional<Figure> paid, Optional<Figure> price, Optional<Figure> rent, Optional<Figure> leaderGain) {
        List<Figure> all() {
            return Stream.of(paid, price, rent, leaderGain)
                    .flatMap(Optional::stream)
                    .toList();
        }
    }

    private static Figure figure(Answers answers, Question question, StateId member, Sides sides) {
        boolean isPaidAlone = question.options().get(QUANTITY.name()).equals(PAID);
        List<Figure> behind = isPaidAlone ? sides.paid().stream().toList() : sides.all();
        List<Provenance> inputs = behind.stream().map(Figure::provenance).toList();
        SequencedSet<String> notes = new LinkedHashSet<>();
        sides.paid().ifPresent(figure -> {
            notes.add("Paid: of %s.".formatted(figure.id().period()));
            notes.addAll(figure.notes());
        });
        if (!isPaidAlone) {
            sides.price().ifPresent(figure -> notes.addAll(figure.notes()));
        }
        return answers.memberFigure(
                member, outcome(question, member, sides), List.copyOf(notes), answers.derived(inputs));
    }

    private static Outcome outcome(Question question, StateId member, Sides sides) {
        Optional<Spread> paid = sides.paid().flatMap(BargainIndicator::spread);
        Optional<Spread> price = sides.price().flatMap(BargainIndicator::spread);
        Optional<Spread> rent = sides.rent().flatMap(BargainIndicator::spread);
        Optional<Spread> gain = sides.leaderGain().flatMap(BargainIndicator::spread);
        String quantity = question.options().get(QUANTITY.name());
        if (price.isEmpty() || rent.isEmpty() || gain.isEmpty()) {
            return sides.price()
                    .flatMap(Figure::missing)
                    .map(missing -> (Outcome) missing)
                    .orElseGet(() -> Answers.missing(Gap.NOT_APPLICABLE, "no price to stay of " + member));
        }
        Spread nothing = new Spread(0, 0, 0, 0);
        if (paid.isEmpty() && !quantity.equals("range")) {
            return Answers.missing(
                    Gap.NOT_REPORTED,
                    "no estimate in the ledgers of what %s received in the year of trade or the %d before"
                            .formatted(member, YEARS_BACK));
        }
        Bargain bargain = new Bargain(paid.orElse(nothing), price.get(), rent.get(), gain.get());
        Spread result = switch (quantity) {
            case "range" -> bargain.range();
            case PAID -> bargain.paid();
            case "beyond-needed" -> bargain.beyondNeeded();
            case "loyalty" -> bargain.loyalty();
            default -> bargain.politicalValue();
        };
        return Answers.value(
                result.median(),
                result.low() < result.high()
                        ? new Uncertainty.Interval(
                                result.low(), result.high(), 0, "lowest against highest of both sides; no probability")
                        : new Uncertainty.None("both sides are single numbers"));
    }

    private static Optional<Spread> spread(Figure figure) {
        return figure.value().isEmpty()
                ? Optional.empty()
                : Optional.of(figure.interval()
                        .map(interval -> new Spread(
                                Math.min(interval.low(), figure.value().getAsDouble()),
                                figure.value().getAsDouble(),
                                Math.max(interval.high(), figure.value().getAsDouble()),
                                1))
                        .orElseGet(() -> new Spread(
                                figure.value().getAsDouble(),
                                figure.value().getAsDouble(),
                                figure.value().getAsDouble(),
                                1)));
    }

    /// What each member received, in the last year up to that of trade with an estimate.
    private static Map<StateId, Figure> paid(Question question, int year) {
        Map<StateId, Figure> found = new LinkedHashMap<>();
        for (int back = 0; back <= YEARS_BACK; back++) {
            byMember(RECEIVED, question, Map.of(), year - back).forEach((member, figure) -> {
                if (figure.value().isPresent()) {
                    found.putIfAbsent(member, figure);
                }
            });
        }
        return found;
    }

    /// The members' figures of another indicator under the choices that it has in common.
    private static Map<StateId, Figure> byMember(
            Indicator indicator, Question question, Map<String, String> more, int year) {
        Map<String, String> chosen = new LinkedHashMap<>(question.options().nonDefault());
        chosen.putAll(more);
        chosen.keySet()
                .removeIf(name ->
                        indicator.options().stream().map(OptionSpec::name).noneMatch(name::equals));
        Question asked = new Question(
                question.context(),
                question.subject(),
                Period.of(year),
                Options.of(indicator.options(), chosen),
                Scope.MEMBERS);
        Map<StateId, Figure> figures = new LinkedHashMap<>();
        indicator
                .figures(asked)
                .forEach(figure -> figure.id().member().ifPresent(member -> figures.put(member, figure)));
        return figures;
    }
}
