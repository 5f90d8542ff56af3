package org.entente.assessment.indicator.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.assessment.indicator.Dimension;
import org.entente.assessment.indicator.Indicator;
import org.entente.assessment.indicator.Sources;
import org.entente.assessment.indicator.network.SignedYear.Reading;
import org.entente.assessment.question.Question;
import org.entente.core.figure.Figure;
import org.entente.core.figure.Gap;
import org.entente.core.figure.Outcome;
import org.entente.core.figure.Uncertainty;
import org.entente.core.figure.Unit;
import org.entente.models.measure.network.CalmingTies;
import org.entente.models.measure.network.CalmingTies.CalmingTie;
import org.entente.models.measure.network.Frustration;

/// How many single ties would bring the network nearer to balance.
final class CalmingTiesIndicator implements Indicator {
    @Override
    public Optional<String> withoutNull() {
        return Optional.of("an exact solve for every bloc; balanced-triads has one");
    }

    @Override
    public Description description() {
        return new Description(
                "calming-ties",
                "ties whose change of sign lowers the frustration index",
                Dimension.SECURITY,
                Unit.COUNT,
                "Ties whose removal or change of sign alone lowers the index of frustration by one: those that some best pair"
                        + " of camps leaves frustrated (Aref and Wilson 2019, Journal of Complex Networks 7)."
                        + SignedYear.SIGNS + " A change on paper: whether it can be made is not in it.",
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
            Frustration frustration = FrustrationIndicator.measure(asked);
            CalmingTies calming = CalmingTies.of(frustration);
            return frustration.isProven()
                    ? new Reading(outcome(calming), Optional.empty(), notes(frustration, calming))
                    : new Reading(
                            new Outcome.Missing(
                                    Gap.DID_NOT_CONVERGE,
                                    "the frustration index is known to lie between %d and %d alone"
                                            .formatted(frustration.bound(), frustration.index())),
                            Optional.empty(),
                            List.of());
        });
    }

    private static Outcome outcome(CalmingTies calming) {
        return new Outcome.Value(
                calming.ties().size(),
                new Uncertainty.None(
                        calming.complete()
                                ? "exact, with proof"
                                : "at least so many: the search for more was not completed"));
    }

    private static List<String> notes(Frustration frustration, CalmingTies calming) {
        List<String> notes = new ArrayList<>();
        notes.add("%s; frustration index %d.".formatted(frustration.network(), frustration.index()));
        if (!calming.ties().isEmpty()) {
            notes.add("Each lowers it to %d; most triads gained first: %s."
                    .formatted(calming.indexAfter(), Lists.of(calming.ties(), CalmingTiesIndicator::describe)));
        }
        return notes;
    }

    private static String describe(CalmingTie tie) {
        return "%s (triads %+d%s)".formatted(tie.tie(), tie.triadsGained(), tie.inEvery() ? ", in every optimum" : "");
    }
}
