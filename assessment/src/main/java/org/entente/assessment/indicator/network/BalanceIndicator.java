package org.entente.assessment.indicator.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.entente.assessment.indicator.Dimension;
import org.entente.assessment.indicator.Indicator;
import org.entente.assessment.indicator.Nulls;
import org.entente.assessment.indicator.Sources;
import org.entente.assessment.indicator.network.SignedYear.Asked;
import org.entente.assessment.indicator.network.SignedYear.Reading;
import org.entente.assessment.question.OptionSpec;
import org.entente.assessment.question.Question;
import org.entente.core.figure.Figure;
import org.entente.core.figure.Gap;
import org.entente.core.figure.Outcome;
import org.entente.core.figure.Placebo;
import org.entente.core.figure.Uncertainty;
import org.entente.core.figure.Unit;
import org.entente.core.state.Dyad;
import org.entente.core.state.StateId;
import org.entente.models.measure.network.Sign;
import org.entente.models.measure.network.SignedNetwork;
import org.entente.models.measure.network.SignedTie;
import org.entente.models.measure.network.TriadCensus;
import org.entente.models.measure.network.WalkBalance;

/// Which share of triads, or of closed walks, is balanced.
final class BalanceIndicator implements Indicator {
    private static final List<OptionSpec> OPTIONS =
            Stream.concat(SignedYear.OPTIONS.stream(), Stream.of(Nulls.OPTION)).toList();

    /// A census of a bloc costs much more than a sum.
    private static final int DRAWS = 2000;

    private final Kind kind;

    BalanceIndicator(Kind kind) {
        this.kind = kind;
    }

    /// Triads in the strong or the weak sense, or closed walks of all lengths.
    enum Kind {
        STRONG,
        WEAK,
        WALKS
    }

    @Override
    public Description description() {
        return switch (kind) {
            case STRONG ->
                describe(
                        "balanced-triads",
                        "balanced triads of allies and enemies",
                        "Share of triads (three states with a tie between each two) with no hostile tie or with two, the balanced"
                                + " ones of Cartwright and Harary 1956, Psychological Review 63." + SignedYear.SIGNS);
            case WEAK ->
                describe(
                        "weakly-balanced-triads",
                        "weakly balanced triads of allies and enemies",
                        "As balanced-triads, but three enemies count as balanced too, as they may lead three camps (Davis 1967,"
                                + " Human Relations 20).");
            case WALKS ->
                describe(
                        "walk-balance",
                        "balance of closed walks among allies and enemies",
                        "tr(e^A) / tr(e^|A|) with A the matrix of signs: the weight of balanced less that of unbalanced closed"
                                + " walks, as a share of all, a walk of k ties weighing 1/k! (Estrada and Benzi 2014, Physical"
                                + " Review E 90)." + SignedYear.SIGNS
                                + " It falls with density: compare networks of like density alone.");
        };
    }

    private static Description describe(String id, String label, String definition) {
        return new Description(
                id, label, Dimension.SECURITY, Unit.SHARE, definition, Sources.DISPUTES, false, true, false, OPTIONS);
    }

    @Override
    public boolean isInBalanceSheet() {
        return false;
    }

    @Override
    public List<Figure> figures(Question question) {
        return SignedYear.answer(this, question, asked -> {
            SignedNetwork network = asked.network();
            Outcome outcome = outcome(network);
            return new Reading(outcome, place(asked, outcome), notes(network));
        });
    }

    private OptionalDouble share(SignedNetwork network) {
        return switch (kind) {
            case STRONG -> TriadCensus.of(network).strongShare();
            case WEAK -> TriadCensus.of(network).weakShare();
            case WALKS -> network.ties().isEmpty() ? OptionalDouble.empty() : WalkBalance.of(network);
        };
    }

    private Outcome outcome(SignedNetwork network) {
        OptionalDouble share = share(network);
        return share.isPresent()
                ? new Outcome.Value(share.getAsDouble(), new Uncertainty.None("all ties are counted"))
                : new Outcome.Missing(
                        Gap.NOT_APPLICABLE, kind == Kind.WALKS ? "the network has no tie" : "the network has no triad");
    }

    private List<String> notes(SignedNetwork network) {
        TriadCensus triads = TriadCensus.of(network);
        List<String> notes = new ArrayList<>(List.of(network + "."));
        if (kind != Kind.WALKS) {
            notes.add("Triads by hostile ties: none %d, one %d, two %d, three %d."
                    .formatted(triads.allFriendly(), triads.oneHostile(), triads.twoHostile(), triads.allHostile()));
        }
        return notes;
    }

    private Optional<Placebo> place(Asked asked, Outcome outcome) {
        if (asked.isWorld()) {
            return Optional.empty();
        }
        List<StateId> pool = List.copyOf(asked.world());
        Map<StateId, Integer> at = new HashMap<>();
        pool.forEach(state -> at.put(state, at.size()));
        int[][] signs = new int[pool.size()][pool.size()];
        for (SignedTie tie : asked.signed().among(asked.world()).ties()) {
            int one = at.getOrDefault(tie.pair().first(), -1);
            int other = at.getOrDefault(tie.pair().second(), -1);
            signs[one][other] = tie.sign().factor();
            signs[other][one] = tie.sign().factor();
        }
        return new Nulls(asked.question(), id(), DRAWS)
                .place(
                        outcome,
                        asked.members(),
                        pool,
                        asked.signed().year(),
                        bloc -> share(network(bloc, pool, signs)).orElse(Double.NaN));
    }

    private static SignedNetwork network(int[] bloc, List<StateId> pool, int[][] signs) {
        List<SignedTie> ties = new ArrayList<>();
        for (int i = 0; i < bloc.length; i++) {
            for (int j = 0; j < i; j++) {
                int sign = signs[bloc[i]][bloc[j]];
                if (sign != 0) {
                    ties.add(new SignedTie(
                            new Dyad(pool.get(bloc[i]), pool.get(bloc[j])), sign > 0 ? Sign.POSITIVE : Sign.NEGATIVE));
                }
            }
        }
        return SignedNetwork.of(Arrays.stream(bloc).mapToObj(pool::get).toList(), ties);
    }
}
