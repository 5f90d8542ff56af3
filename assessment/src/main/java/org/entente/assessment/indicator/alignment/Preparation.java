package org.entente.assessment.indicator.alignment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.entente.assessment.indicator.Leaders;
import org.entente.assessment.parameter.Parameter;
import org.entente.assessment.parameter.ParameterChoice;
import org.entente.assessment.question.Context;
import org.entente.assessment.question.OptionSpec;
import org.entente.assessment.question.Options;
import org.entente.assessment.question.Progress;
import org.entente.assessment.question.Question;
import org.entente.assessment.question.Question.Scope;
import org.entente.assessment.question.Subject;
import org.entente.assessment.question.Subjects;
import org.entente.assessment.report.Numbers;
import org.entente.core.figure.Period;
import org.entente.core.state.StateId;
import org.entente.core.trade.TradeMatrix;
import org.entente.core.union.Union.TradeFunction;
import org.entente.data.library.Holding;
import org.entente.models.alignment.Alignment;
import org.entente.models.alignment.Alternative;
import org.entente.models.equilibrium.ParameterGrid.Cell;
import org.entente.models.game.Blocking;
import org.entente.numerics.sampling.DrawSummary;

/// What a page on the whole game asks: how many draws, which offers of the rival, which entrants; and
/// all of its equilibria solved at once, so that the figures find them.
public final class Preparation {
    /// Equilibria that all draws together may take, all coalitions apart.
    private static final int BUDGET = 26_000;

    /// Members of a union of which all coalitions are solved on a part of a page.
    private static final int BRIEF_MEMBERS = 6;

    private static final int FEWEST_DRAWS = 50;
    private static final int MOST_DRAWS = 200;
    private static final int LARGE = 12;

    /// Members of a union of which every coalition is shown, and how many are in a larger one.
    private static final int SMALL = 5;

    private static final int COALITIONS = 20;

    private final Context context;
    private final UnionGame union;
    private final Map<String, String> given;
    private final Choices choices;

    private Preparation(Context context, UnionGame union, Map<String, String> given) {
        this.context = context;
        this.union = union;
        this.given = new HashMap<>(given);
        this.given.putIfAbsent(ParameterChoice.DRAWS.name(), Integer.toString(defaultDraws()));
        this.choices = choices(this.given);
    }

    /// The game of a union; empty where there is none to solve: no trade function, no trade matrix, or
    /// fewer than two members in it.
    ///
    /// @param given choices by option, some of which may be of who belongs to the group
    public static Optional<Preparation> of(Context context, Subject subject, Map<String, String> given) {
        Optional<Holding<TradeMatrix>> holding = context.library().trade();
        if (holding.isEmpty() || subject.union().trade() == TradeFunction.NONE) {
            return Optional.empty();
        }
        TradeMatrix matrix = holding.get().records();
        Question question =
                new Question(context, subject, Period.of(matrix.year()), Options.of(specs(), given), Scope.ALL);
        if (!UnionGame.isPlayable(question, matrix)) {
            return Optional.empty();
        }
        UnionGame union = UnionGame.of(question, holding.get(), choices(given));
        return Optional.of(new Preparation(context, union, given));
    }

    private static List<OptionSpec> specs() {
        return Stream.concat(Subjects.OPTIONS.stream(), AlignmentIndicators.OPTIONS.stream())
                .toList();
    }

    private static Choices choices(Map<String, String> given) {
        return Choices.of(Options.of(specs(), given), AlignmentIndicators.OPTIONS);
    }

    UnionGame union() {
        return union;
    }

    /// The choices with the number of draws written out.
    public Map<String, String> given() {
        return Map.copyOf(given);
    }

    /// Effects of the rival's agreement over that of the union that the price is shown for.
    public List<String> depths() {
        return union.size() > LARGE ? List.of("0", "1", "2") : List.of("0", "0.5", "1", "2", "3");
    }

    /// The outsiders with which the members trade most.
    public List<StateId> entrants() {
        return union.partners(UnionGame.OUTSIDERS);
    }

    /// The coalitions whose worth is shown, as the option `coalition` writes them: all of two members or more
    /// in a small union, else those of them that gain most, or lose least, by going alone: by the median of
    /// the draws, or in a union too large for a table of coalitions at its median worth.
    public List<String> coalitions() {
        List<AtCell> cells = new Evaluation(MemberKinds.SHAPLEY, context, union, choices).cells();
        List<Integer> masks = cells.getFirst()
                .large()
                .map(large -> large.strongest().stream()
                        .map(Blocking::coalition)
                        .filter(mask -> Integer.bitCount(mask) > 1)
                        .toList())
                .orElseGet(() -> strongest(cells, union.size() > SMALL ? COALITIONS : Integer.MAX_VALUE));
        return masks.stream().map(this::written).toList();
    }

    private static List<Integer> strongest(List<AtCell> cells, int count) {
        int masks = cells.getFirst().coalitions().worths().length;
        List<double[]> worths =
                cells.stream().map(at -> at.coalitions().worths()).toList();
        double[] gains = new double[masks];
        for (int mask = 1; mask < masks - 1; mask++) {
            double[] byCell = new double[cells.size()];
            for (int k = 0; k < byCell.length; k++) {
                byCell[k] = worths.get(k)[mask] - withoutTransfers(cells.get(k), mask);
            }
            gains[mask] = DrawSummary.of(byCell, 0).median();
        }
        return IntStream.range(1, masks - 1)
                .filter(mask -> Integer.bitCount(mask) > 1)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer mask) -> -gains[mask])
                        .thenComparing(Comparator.naturalOrder()))
                .limit(count)
                .toList();
    }

    private static double withoutTransfers(AtCell at, int mask) {
        return at.sum(i -> (mask >> i & 1) == 1 ? at.payoffs().payoff(i, at.all()) : 0);
    }

    private String written(int mask) {
        return IntStream.range(0, union.size())
                .filter(i -> (mask >> i & 1) == 1)
                .mapToObj(i -> members().get(i).toLowerCase(Locale.ROOT))
                .collect(Collectors.joining("+"));
    }

    /// How far the draws leave the median of the union's worth uncertain; empty where nothing was drawn.
    public Optional<String> monteCarlo() {
        return monteCarloError()
                .map(summary ->
                        ("Monte Carlo error of %d draws: the median of the union's worth, USD m %s, has a standard error"
                                        + " of %s; each figure's own is in its interval (entente explain, -f json).")
                                .formatted(
                                        summary.count(),
                                        Numbers.of(summary.median()),
                                        Numbers.of(summary.medianError())));
    }

    /// The union's worth over the draws; empty where nothing was drawn.
    public Optional<DrawSummary> monteCarloError() {
        Evaluation worth = new Evaluation(MemberKinds.BY_TRADE, context, union, choices);
        return worth.spread() == Draws.Spread.DRAWS
                ? Optional.of(DrawSummary.of(worth.values(-1), 0))
                : Optional.empty();
    }

    public int year() {
        return union.year();
    }

    /// Codes of the members in the matrix.
    public List<String> members() {
        return union.game().members();
    }

    /// The rival's code, or empty.
    public Optional<String> rival() {
        return union.rival().map(Rivals.Rival::id);
    }

    /// The leader's code, or empty.
    public Optional<String> leader() {
        return union.leader().map(one -> one.state().code());
    }

    /// From what the draws of the parameters are taken, in words.
    public String drawnFrom() {
        return choices.given().drawnFrom();
    }

    /// Whether the effect of an agreement is an estimate of the user's.
    public boolean hasOwnEffect() {
        return choices.given().get(Parameter.EFFECT).isPresent();
    }

    /// The central parameters.
    Cell centre() {
        return choices.parameters().centre();
    }

    /// Gamma or delta.
    public String rule() {
        return choices.rule().name().toLowerCase(Locale.ROOT);
    }

    /// What decides who plays: leader and rival.
    public List<String> facts() {
        return List.of(
                union.leader().map(Leaders.Leader::how).orElse("no leader could be named"),
                union.rival()
                        .map(rival -> "rival: " + rival.how())
                        .orElse("no rival: none was wanted, or no union with a trade function is apart from this one"));
    }

    /// Solves everything that the page shows.
    public void solve(Progress progress) {
        Draws draws = Draws.of(context, union, choices);
        int table = draws.tableSize(union);
        boolean hasTransfers = union.leaderPosition() >= 0;
        int steps = draws.size() + table + (hasTransfers ? table : 0);
        List<Alignment> wanted = alignments();
        draws.each(
                context,
                payoffs -> {
                    payoffs.prepare(wanted);
                    return true;
                },
                (done, _) -> progress.done(done, steps));
        new Evaluation(
                MemberKinds.SHAPLEY, context, union, choices, (done, _) -> progress.done(draws.size() + done, steps));
        if (hasTransfers) {
            new Evaluation(
                    MemberKinds.PROOF,
                    context,
                    union,
                    choices,
                    (done, _) -> progress.done(draws.size() + table + done, steps));
        }
    }

    /// Whether [#solveBriefly] solves all coalitions.
    public boolean isBriefOnCoalitions() {
        return union.size() <= BRIEF_MEMBERS;
    }

    /// Solves what members' leaving takes, one at a time, and of a small union all coalitions.
    public void solveBriefly() {
        Alignment target = Targets.parse(choices.target(), members());
        Alignment all = union.game().allInUnion();
        List<Alignment> wanted = new ArrayList<>(List.of(target, union.game().noUnion(), all));
        for (int i = 0; i < union.size(); i++) {
            wanted.add(all.with(i, Alternative.NONE));
            if (i != union.leaderPosition() && union.rival().isPresent()) {
                wanted.add(target.with(i, Alternative.RIVAL).with(choices.depth()));
            }
        }
        entrants().forEach(entrant -> wanted.add(all.joinedBy(entrant.code())));
        Draws.of(context, union, choices).each(context, payoffs -> {
            payoffs.prepare(wanted);
            return true;
        });
        if (isBriefOnCoalitions()) {
            new Evaluation(MemberKinds.SHAPLEY, context, union, choices);
        }
    }

    private List<Alignment> alignments() {
        Alignment target = Targets.parse(choices.target(), members());
        Alignment all = union.game().allInUnion();
        List<Alignment> wanted = new ArrayList<>(List.of(target, union.game().noUnion(), all));
        for (int i = 0; i < union.size(); i++) {
            wanted.add(all.with(i, Alternative.NONE));
            if (i == union.leaderPosition() || target.choice(i) != Alternative.UNION) {
                continue;
            }
            wanted.add(target.with(i, Alternative.NONE));
            wanted.add(target.with(i, Alternative.BOTH).with(choices.depth()));
            for (String depth : depths()) {
                wanted.add(target.with(i, Alternative.RIVAL).with(Double.parseDouble(depth)));
            }
        }
        entrants().forEach(entrant -> wanted.add(all.joinedBy(entrant.code())));
        return wanted;
    }

    /// As many draws as a short wait allows, in tens.
    private int defaultDraws() {
        int each = 2 + union.size() * (2 + depths().size()) + UnionGame.OUTSIDERS;
        return Math.clamp(BUDGET / each / 10 * 10, FEWEST_DRAWS, MOST_DRAWS);
    }
}
