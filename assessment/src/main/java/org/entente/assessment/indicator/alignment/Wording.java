package org.entente.assessment.indicator.alignment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.entente.assessment.indicator.Answers;
import org.entente.assessment.indicator.Leaders;
import org.entente.assessment.indicator.alignment.Draws.Spread;
import org.entente.assessment.parameter.Parameter;
import org.entente.assessment.report.Numbers;
import org.entente.core.figure.Figure;
import org.entente.core.figure.Gap;
import org.entente.core.figure.MemberCount;
import org.entente.core.figure.Outcome;
import org.entente.core.figure.Uncertainty;
import org.entente.core.provenance.Citation;
import org.entente.core.provenance.Provenance;
import org.entente.core.provenance.Provenance.Assumed;
import org.entente.core.provenance.Provenance.Simulated;
import org.entente.core.state.StateId;
import org.entente.models.alignment.Alternative;
import org.entente.models.alignment.LargeUnionSolution;
import org.entente.models.alignment.MinimalTransfers;
import org.entente.models.game.GenerationCertificate;
import org.entente.numerics.interval.JeffreysInterval;

/// The figures of one quantity: outcome with interval, notes, provenance.
final class Wording {
    private static final String MODEL = "alignment game on a one-sector trade equilibrium (universal gravity)";

    private final Kind kind;
    private final Answers answers;
    private final UnionGame union;
    private final Choices choices;
    private final Evaluation evaluation;

    Wording(Kind kind, Answers answers, UnionGame union, Choices choices, Evaluation evaluation) {
        this.kind = kind;
        this.answers = answers;
        this.union = union;
        this.choices = choices;
        this.evaluation = evaluation;
    }

    Figure unionFigure() {
        return answers.unionFigure(
                outcome(evaluation.values(-1)),
                Optional.of(new MemberCount(union.size(), union.all().size())),
                notes(),
                provenance());
    }

    Figure memberFigure(StateId member) {
        int position = union.members().indexOf(member);
        Outcome outcome;
        if (position < 0) {
            outcome = Answers.missing(Gap.NOT_REPORTED, "the trade matrix has no %s".formatted(member));
        } else if (kind.isAboutFollowers() && position == union.leaderPosition()) {
            outcome = Answers.missing(Gap.NOT_APPLICABLE, "%s is the leader".formatted(member));
        } else if (kind.isAboutFollowers() && evaluation.target().choice(position) != Alternative.UNION) {
            outcome = Answers.missing(Gap.NOT_APPLICABLE, "%s does not stay in the target".formatted(member));
        } else {
            outcome = outcome(evaluation.values(position));
        }
        return answers.memberFigure(member, outcome, notes(), provenance());
    }

    private Outcome outcome(double[] values) {
        if (kind.isChance() && !choices.given().areExact()) {
            long above = Arrays.stream(values).filter(value -> value > 0).count();
            JeffreysInterval interval = JeffreysInterval.of(above, values.length, 90);
            return Answers.value(
                    (double) above / values.length,
                    new Uncertainty.Interval(
                            interval.low(),
                            interval.high(),
                            90,
                            "Monte Carlo error of %d draws of the parameters (Jeffreys)".formatted(values.length)));
        }
        if (evaluation.spread() == Spread.THREE_DRAWS) {
            return Answers.value(
                    values[0],
                    new Uncertainty.Interval(
                            Arrays.stream(values).min().orElseThrow(),
                            Arrays.stream(values).max().orElseThrow(),
                            90,
                            "solved at the draws of %s at which the union's worth is at its 5th, 50th and 95th percentile"
                                    .formatted(choices.draws().orElseThrow())));
        }
        if (values.length == 1 && !choices.given().areExact()) {
            return Answers.value(values[0], new Uncertainty.None("solved at the central parameters only"));
        }
        return choices.parameters().outcome(values);
    }

    private List<String> notes() {
        List<String> notes = new ArrayList<>();
        if (kind.isAboutLeaving()) {
            union.leader().map(Leaders.Leader::how).ifPresent(how -> notes.add(how + "."));
        }
        if (kind.hasRival()) {
            notes.add(union.rival()
                    .map(rival -> "rival: %s, %d of %d members in the matrix."
                            .formatted(
                                    rival.how(),
                                    rival.members().size(),
                                    rival.all().size()))
                    .orElse("No rival."));
        }
        evaluation.cells().getFirst().large().ifPresent(large -> notes.add(certified(large)));
        evaluation
                .cells()
                .getFirst()
                .transfers()
                .flatMap(MinimalTransfers::certificate)
                .ifPresent(certificate -> notes.add(certified(certificate)));
        if (evaluation.isTable()) {
            tableNote(evaluation.cells().size()).ifPresent(notes::add);
        }
        if (kind == UnionKinds.BLOCKING) {
            notes.add(blocking());
        }
        evaluation.entrantState().ifPresent(entrant -> notes.add("entrant: %s.".formatted(entrant)));
        notes.addAll(union.agreements());
        return notes;
    }

    private Optional<String> tableNote(int solved) {
        String what = "All coalitions of %d members are solved at ".formatted(union.size());
        return switch (evaluation.spread()) {
            case CORNERS -> solved == 1 ? Optional.of(what + "the central parameters only.") : Optional.empty();
            case THREE_DRAWS ->
                Optional.of(what + "the draws at which the union's worth is at its 5th, 50th and 95th percentile.");
            case DRAWS ->
                choices.draws()
                        .filter(draws -> solved < draws)
                        .map(draws ->
                                what + "%d of %d draws, at even steps of the union's worth.".formatted(solved, draws));
        };
    }

    /// How far what is said of all coalitions is proven, where most were not solved.
    private static String certified(LargeUnionSolution large) {
        GenerationCertificate certificate = large.certificate();
        return ("Coalitions of up to three are solved exactly and extended to larger"
                        + " ones; %d that bind were solved too. Over all %d coalitions of the extension (%s) the least core"
                        + " is too low by at most USD m %s, if the extension errs no more than on the coalitions compared."
                        + " Shapley values are sampled, with standard errors up to USD m %s.")
                .formatted(
                        certificate.solved(),
                        certificate.swept(),
                        certificate.complete() ? "none left short" : "search not finished",
                        Numbers.of(certificate.gap()),
                        Numbers.of(Arrays.stream(large.shapleyErrors()).max().orElseThrow()));
    }

    private static String certified(GenerationCertificate certificate) {
        return ("Transfers against any set's leaving: sets of up to three are solved exactly and extended to larger ones; %d"
                        + " sets are conditions, over all %d sets of the extension (%s) no other asks for more by over USD m"
                        + " %s, if the extension errs no more than on the sets compared.")
                .formatted(
                        certificate.solved(),
                        certificate.swept(),
                        certificate.complete() ? "none left short" : "search not finished",
                        Numbers.of(certificate.gap()));
    }

    /// Which coalition gains most, and how often it is that one.
    private String blocking() {
        Map<Integer, Integer> counts = new TreeMap<>();
        evaluation.cells().forEach(at -> counts.merge(at.blocking(), 1, Integer::sum));
        int most = counts.entrySet().stream()
                .max(Map.Entry.<Integer, Integer>comparingByValue()
                        .thenComparing(
                                Map.Entry.<Integer, Integer>comparingByKey().reversed()))
                .orElseThrow()
                .getKey();
        String who = most == 0 ? "none gains" : "{%s}".formatted(String.join(", ", named(most)));
        return "Strongest blocking coalition: %s in %d of %d solutions."
                .formatted(who, counts.getOrDefault(most, 0), evaluation.cells().size());
    }

    private List<String> named(int coalition) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < union.size(); i++) {
            if ((coalition >> i & 1) == 1) {
                names.add(union.game().members().get(i));
            }
        }
        return names;
    }

    private Provenance provenance() {
        int year = union.year();
        List<Provenance> inputs = new ArrayList<>(union.holding()
                .observed(
                        "flows of %d among %d economies, domestic sales included"
                                .formatted(
                                        year,
                                        union.holding().records().economies().size()),
                        union.holding().records().reportedPairs()));
        for (Parameter parameter : Parameter.values()) {
            inputs.add(choices.parameters().assumed(parameter));
        }
        inputs.add(answers.membership());
        if (kind.hasRival()) {
            union.rival()
                    .ifPresent(rival -> inputs.add(new Assumed(
                            "the rival's agreement: %s, %s times as deep as the union"
                                    .formatted(rival.id(), Numbers.of(choices.depth())),
                            Rivals.codes(rival.members()),
                            new Citation(
                                    "entente-catalogue",
                                    "Entente catalogue; each spell with its source: entente union show %s"
                                            .formatted(rival.id()),
                                    ""))));
        }
        return new Simulated(
                MODEL,
                "%s (%s), in the world of %d"
                        .formatted(kind.label(), String.join(", ", union.game().members()), year),
                inputs);
    }
}
