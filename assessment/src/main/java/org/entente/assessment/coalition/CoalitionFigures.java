package org.entente.assessment.coalition;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.entente.assessment.directory.Indicators;
import org.entente.assessment.indicator.Indicator;
import org.entente.assessment.indicator.alignment.AlignmentIndicators;
import org.entente.assessment.indicator.alignment.Preparation;
import org.entente.assessment.question.Context;
import org.entente.assessment.question.OptionSpec;
import org.entente.assessment.question.Options;
import org.entente.assessment.question.Progress;
import org.entente.assessment.question.Question;
import org.entente.assessment.question.Question.Scope;
import org.entente.assessment.question.Subject;
import org.entente.core.figure.Figure;
import org.entente.core.figure.Period;
import org.entente.core.state.StateId;

/// All figures of the page on a union's alignment game, each computed by its indicator under the page's choices.
final class CoalitionFigures {
    private static final String DEPTH = "depth";
    private static final String ENTRANT = "entrant";
    private static final String COALITION = "coalition";
    private static final String UNION_DEPTH = "union-depth";

    /// What is paid to members, set against what staying takes: the columns of one table.
    static final List<Quantity> PAID = Stream.of(
                    Map.of("quantity", "range"),
                    Map.of("quantity", "paid"),
                    Map.of("quantity", "paid", "books", "payer"),
                    Map.of("quantity", "paid", "books", "receiver"),
                    Map.of("quantity", "beyond-needed"),
                    Map.<String, String>of(),
                    Map.of("books", "payer"),
                    Map.of("quantity", "loyalty"))
            .map(variant -> new Quantity("paid-against-needed", variant))
            .toList();

    private final Context context;
    private final Subject subject;
    private final Map<String, String> given;
    private final Period period;
    private final Optional<Preparation> preparation;
    private final Map<Quantity, List<Figure>> byQuantity = new LinkedHashMap<>();
    private final SortedMap<String, List<Figure>> pricesByDepth = new TreeMap<>();
    private final Map<String, List<Figure>> byCoalition = new LinkedHashMap<>();
    private final Map<StateId, List<Figure>> byEntrant = new LinkedHashMap<>();

    private CoalitionFigures(
            Context context, Subject subject, Map<String, String> given, Optional<Preparation> preparation) {
        this.context = context;
        this.subject = subject;
        this.given = preparation.map(Preparation::given).orElse(given);
        this.period = Period.of(preparation
                .map(Preparation::year)
                .or(() -> context.library()
                        .trade()
                        .map(holding -> holding.records().year()))
                .orElse(context.catalogue().asOf().getYear()));
        this.preparation = preparation;
    }

    /// Solves the game and asks every indicator.
    static CoalitionFigures of(Context context, Subject subject, Map<String, String> given, Progress progress) {
        Optional<Preparation> preparation = Preparation.of(context, subject, given);
        preparation.ifPresent(one -> one.solve(progress));
        CoalitionFigures figures = new CoalitionFigures(context, subject, given, preparation);
        figures.ask();
        return figures;
    }

    private void ask() {
        for (Indicator indicator : AlignmentIndicators.ALL) {
            if (has(indicator, ENTRANT) || has(indicator, COALITION) || has(indicator, UNION_DEPTH)) {
                continue;
            }
            for (Map<String, String> variant : AlignmentIndicators.variants(indicator)) {
                byQuantity.put(new Quantity(indicator.id(), variant), answers(indicator, variant));
            }
        }
        if (preparation.isPresent() && isAnythingPaid()) {
            for (Quantity quantity : PAID) {
                byQuantity.put(quantity, answers(Indicators.get(quantity.indicator()), quantity.variant()));
            }
        }
        preparation.ifPresent(game -> {
            Indicator price = AlignmentIndicators.get("price-to-stay");
            game.depths().forEach(depth -> pricesByDepth.put(depth, answers(price, Map.of(DEPTH, depth))));
            for (String coalition : game.coalitions()) {
                List<Figure> both = new ArrayList<>();
                for (String rule : List.of("gamma", "delta")) {
                    both.addAll(variants("coalition-worth", Map.of(COALITION, coalition, "rule", rule)));
                }
                byCoalition.put(coalition, both);
            }
            for (StateId entrant : game.entrants()) {
                byEntrant.put(entrant, variants("entry-gain", Map.of(ENTRANT, entrant.code())));
            }
        });
    }

    /// Whether a ledger has an estimate of what a member receives from another.
    private boolean isAnythingPaid() {
        Quantity paid = PAID.get(1);
        return answers(Indicators.get(paid.indicator()), paid.variant()).stream()
                .anyMatch(figure -> figure.value().isPresent());
    }

    /// The figures of each quantity of a family.
    private List<Figure> variants(String id, Map<String, String> more) {
        Indicator indicator = AlignmentIndicators.get(id);
        List<Figure> figures = new ArrayList<>();
        for (Map<String, String> variant : AlignmentIndicators.variants(indicator)) {
            Map<String, String> choice = new LinkedHashMap<>(more);
            choice.putAll(variant);
            figures.addAll(answers(indicator, choice));
        }
        return figures;
    }

    private List<Figure> answers(Indicator indicator, Map<String, String> more) {
        Map<String, String> chosen = new LinkedHashMap<>(given);
        chosen.putAll(more);
        chosen.keySet().removeIf(name -> !has(indicator, name));
        Options options = Options.of(indicator.options(), chosen);
        return indicator.figures(new Question(context, subject, period, options, Scope.ALL));
    }

    private static boolean has(Indicator indicator, String option) {
        return indicator.options().stream().map(OptionSpec::name).anyMatch(option::equals);
    }

    Subject subject() {
        return subject;
    }

    Optional<Preparation> game() {
        return preparation;
    }

    /// The choices that differ from the defaults, with the number of draws.
    Map<String, String> given() {
        return new TreeMap<>(given);
    }

    /// Every figure once, in the order of the page.
    List<Figure> all() {
        Map<String, Figure> all = new LinkedHashMap<>();
        Stream.of(byQuantity.values(), pricesByDepth.values(), byCoalition.values(), byEntrant.values())
                .flatMap(Collection::stream)
                .flatMap(List::stream)
                .forEach(figure -> all.put(figure.id().toString(), figure));
        return List.copyOf(all.values());
    }

    /// The members of which there are figures.
    List<StateId> members() {
        return of(Quantity.of("membership-gain")).stream()
                .flatMap(figure -> figure.id().member().stream())
                .toList();
    }

    private List<Figure> of(Quantity quantity) {
        return byQuantity.getOrDefault(quantity, List.of());
    }

    Optional<Figure> ofUnion(Quantity quantity) {
        return of(quantity).stream()
                .filter(figure -> figure.id().member().isEmpty())
                .findFirst();
    }

    Optional<Figure> ofMember(Quantity quantity, StateId member) {
        return find(of(quantity), member);
    }

    Optional<Figure> price(String depth, StateId member) {
        return find(pricesByDepth.getOrDefault(depth, List.of()), member);
    }

    /// For each coalition worth and gain by the gamma rule, then by the delta rule.
    Map<String, List<Figure>> coalitions() {
        return byCoalition;
    }

    /// For each entrant its own gain and the members'.
    Map<StateId, List<Figure>> entrants() {
        return byEntrant;
    }

    private static Optional<Figure> find(List<Figure> figures, StateId member) {
        return figures.stream()
                .filter(figure -> figure.id().member().equals(Optional.of(member)))
                .findFirst();
    }
}
