package org.entente.assessment.indicator.network;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedSet;
import org.entente.assessment.indicator.Dimension;
import org.entente.assessment.indicator.Indicator;
import org.entente.assessment.indicator.Sources;
import org.entente.assessment.indicator.network.SignedYear.Reading;
import org.entente.assessment.question.Question;
import org.entente.core.figure.Figure;
import org.entente.core.figure.Outcome;
import org.entente.core.figure.Uncertainty;
import org.entente.core.figure.Unit;
import org.entente.core.state.StateId;
import org.entente.models.measure.network.Camps;
import org.entente.models.measure.network.Frustration;
import org.entente.models.measure.network.FrustrationIndex;
import org.entente.models.measure.network.SignedNetwork;
import org.entente.models.measure.network.SignedTie;

/// How many ties stand against the best two camps.
final class FrustrationIndicator implements Indicator {
    private static final int PARTS = 3;

    @Override
    public Optional<String> withoutNull() {
        return Optional.of("an exact solve for every bloc; balanced-triads has one");
    }

    @Override
    public Description description() {
        return new Description(
                "frustration",
                "ties that stand against the best two camps",
                Dimension.SECURITY,
                Unit.COUNT,
                "Frustration index: the fewest ties whose removal or change of sign balances the network, that is, leaves two"
                        + " camps with friendly ties within and hostile ones between (Harary 1959, Behavioral Science 4; exact by"
                        + " Aref, Mason and Wilson 2018)." + SignedYear.SIGNS
                        + " All ties weigh the same, kept promises and broken ones.",
                Sources.DISPUTES,
                false,
                true,
                false,
                SignedYear.OPTIONS);
    }

    @Override
    public boolean isInBalanceSheet() {
        return false;
    }

    @Override
    public List<Figure> figures(Question question) {
        return SignedYear.answer(this, question, asked -> {
            Frustration frustration = measure(asked);
            return new Reading(outcome(frustration), Optional.empty(), notes(frustration));
        });
    }

    /// Computed once for all figures of a run on the same network.
    static Frustration measure(SignedYear.Asked asked) {
        SignedNetwork network = asked.network();
        return asked.question()
                .context()
                .memo()
                .get(
                        List.of("frustration", network.states(), network.ties(), network.conflicts()),
                        Frustration.class,
                        () -> FrustrationIndex.USUAL.measure(network));
    }

    private static Outcome outcome(Frustration frustration) {
        return new Outcome.Value(
                frustration.index(),
                frustration.isProven()
                        ? new Uncertainty.None("exact, with proof")
                        : new Uncertainty.Interval(
                                frustration.bound(),
                                frustration.index(),
                                0,
                                "what the solver proved before its effort ended"));
    }

    private static List<String> notes(Frustration frustration) {
        List<String> notes = new ArrayList<>();
        notes.add(network(frustration));
        if (frustration.network().ties().isEmpty()) {
            return notes;
        }
        notes.add(
                frustration.isProven()
                        ? "Proven: no two camps leave fewer."
                        : "Not proven: between %d and %d.".formatted(frustration.bound(), frustration.index()));
        List<Camps> parts = frustration.camps().stream()
                .sorted(Comparator.comparingInt(FrustrationIndicator::size).reversed())
                .toList();
        parts.stream().limit(PARTS).forEach(part -> notes.add("Camps: " + camps(part)));
        if (parts.size() > PARTS) {
            notes.add("%d smaller parts without a tie to these.".formatted(parts.size() - PARTS));
        }
        notes.add(
                switch (frustration.uniqueness()) {
                    case UNIQUE -> "No other camps are as good.";
                    case SEVERAL -> "Other camps are as good: do not read a state's camp off these alone.";
                    case UNDECIDED -> "Whether other camps are as good was not decided.";
                });
        if (!frustration.frustrated().isEmpty()) {
            notes.add("Against these camps: %s.".formatted(Lists.of(frustration.frustrated(), SignedTie::toString)));
        }
        return notes;
    }

    private static String network(Frustration frustration) {
        String scaled = frustration.normalised().isPresent()
                ? String.format(
                        Locale.ROOT,
                        "; 1 - 2L/m = %.3f",
                        frustration.normalised().getAsDouble())
                : "";
        return "%s%s.".formatted(frustration.network(), scaled);
    }

    private static int size(Camps part) {
        return part.one().size() + part.other().size();
    }

    /// The smaller camp first, as it is the telling one.
    private static String camps(Camps part) {
        boolean swap = part.one().size() > part.other().size();
        SortedSet<StateId> small = swap ? part.other() : part.one();
        SortedSet<StateId> large = swap ? part.one() : part.other();
        return small.isEmpty()
                ? "all in one, %s.".formatted(camp(large))
                : "%s against %s.".formatted(camp(small), camp(large));
    }

    private static String camp(SortedSet<StateId> camp) {
        return "%s (%d)".formatted(Lists.of(camp, StateId::code), camp.size());
    }
}
