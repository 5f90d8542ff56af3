package org.entente.assessment.indicator.event;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.entente.assessment.question.OptionSpec;
import org.entente.assessment.question.Question;
import org.entente.core.figure.Gap;
import org.entente.core.figure.Outcome.Missing;
import org.entente.core.problem.Problem;
import org.entente.core.problem.ProblemException;
import org.entente.core.state.StateId;
import org.entente.core.time.Years;
import org.entente.core.union.Membership;
import org.entente.core.union.Membership.Status;

/// The years around a state's event.
///
/// @param event the first year that counts as after
/// @param first the first year before
/// @param after the years asked for
record Window(int event, int first, Years after) {
    static final OptionSpec EVENT = OptionSpec.free(
            "event",
            "joining",
            "the first year that counts as after, such as 2014; joining: the year in which membership began");
    static final OptionSpec BEFORE =
            OptionSpec.free("before", "10", "how many years before the event are compared, at least 5");

    static final List<OptionSpec> OPTIONS = List.of(EVENT, BEFORE);

    private static final int FEWEST_BEFORE = 5;

    /// What came of looking for a window.
    sealed interface Found {
        record Here(Window window) implements Found {}

        record None(Missing missing) implements Found {}
    }

    /// The window around the event of one state.
    ///
    /// @param covers the years of the source
    static Found find(Question question, StateId state, Years covers, Years after) {
        Optional<Integer> event = event(question, state);
        if (event.isEmpty()) {
            return none(
                    Gap.NOT_APPLICABLE,
                    "%s has no event: name its first year, such as --set event=2014".formatted(state));
        }
        int year = event.get();
        if (after.first() < year) {
            return none(
                    Gap.NOT_APPLICABLE,
                    "%s is not after the event of %s in %d; ask for later years".formatted(after, state, year));
        }
        int first = Math.max(covers.first(), year - number(question, BEFORE.name()));
        if (year - first < FEWEST_BEFORE) {
            return none(
                    Gap.TOO_FEW,
                    "%d years before the event of %s in %d; at least %d are needed (the source covers %s)"
                            .formatted(Math.max(0, year - first), state, year, FEWEST_BEFORE, covers));
        }
        return new Found.Here(new Window(year, first, after));
    }

    private static Found none(Gap gap, String detail) {
        return new Found.None(new Missing(gap, detail));
    }

    private static Optional<Integer> event(Question question, StateId state) {
        if (!question.options().get(EVENT.name()).equals(EVENT.standard())) {
            return Optional.of(number(question, EVENT.name()));
        }
        return question.subject().isUnion()
                ? question.subject().union().memberships().stream()
                        .filter(membership -> membership.status() == Status.MEMBER
                                && membership.state().equals(state))
                        .map(Membership::inForce)
                        .map(spell -> spell.start().getYear())
                        .min(Comparator.naturalOrder())
                : Optional.empty();
    }

    private static int number(Question question, String option) {
        String text = question.options().get(option);
        if (text.matches("\\d{1,4}")) {
            return Integer.parseInt(text);
        }
        throw new ProblemException(
                ProblemException.Kind.USAGE,
                Problem.of(
                        "ENT-2102",
                        "'%s' is not a choice for option '%s'".formatted(text, option),
                        "",
                        "give a whole number: --set %s=%s".formatted(option, option.equals("event") ? "2014" : "10")));
    }

    Years before() {
        return new Years(first, event - 1);
    }

    /// All years from the first before to the last asked for.
    Years all() {
        return new Years(first, after.last());
    }

    String inWords(StateId state) {
        return "%s: event in %d, compared with %s; after: %s.".formatted(state, event, before(), after);
    }
}
