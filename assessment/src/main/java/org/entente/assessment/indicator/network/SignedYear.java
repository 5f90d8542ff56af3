package org.entente.assessment.indicator.network;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import org.entente.assessment.indicator.Answers;
import org.entente.assessment.indicator.Indicator;
import org.entente.assessment.indicator.Sources;
import org.entente.assessment.question.OptionSpec;
import org.entente.assessment.question.Question;
import org.entente.core.alliance.Obligation;
import org.entente.core.alliance.Pledge;
import org.entente.core.dispute.Dispute;
import org.entente.core.dispute.Dispute.Participant;
import org.entente.core.dispute.Hostility;
import org.entente.core.figure.Figure;
import org.entente.core.figure.Gap;
import org.entente.core.figure.MemberCount;
import org.entente.core.figure.Outcome;
import org.entente.core.figure.Placebo;
import org.entente.core.provenance.Provenance;
import org.entente.core.state.Dyad;
import org.entente.core.state.State;
import org.entente.core.state.StateId;
import org.entente.core.time.Years;
import org.entente.data.library.Holding;
import org.entente.models.measure.network.SignRule;
import org.entente.models.measure.network.SignedNetwork;

/// The friendly and hostile pairs of a year: allied by treaty, or on opposite sides of a militarized dispute.
///
/// @param friendly pairs of which one is bound to the other
/// @param hostile pairs that opposed each other at the same time, one of them at the chosen level
record SignedYear(int year, List<Dyad> friendly, List<Dyad> hostile, SignRule rule, String ruleName) {
    /// How ties are signed, in words, for the definitions.
    static final String SIGNS = " Friendly: an obligation of an alliance treaty in force (ATOP) in either direction."
            + " Hostile: opposite sides of a militarized dispute at the same time in the year, one of the two with a use"
            + " of force (MID). A pair that is both counts as hostile.";

    /// The choices that make the network; every indicator on it has them.
    static final List<OptionSpec> OPTIONS = List.of(
            OptionSpec.oneOf(
                    "scope", List.of("members", "world"), "the network among members, or of all states of the year"),
            OptionSpec.oneOf(
                    "sign-positive",
                    List.of("any", "defence"),
                    "which obligation makes a tie friendly: any, or to defend"),
            OptionSpec.oneOf(
                    "hostility",
                    List.of("use", "war", "display", "threat", "none"),
                    "the least that one of two opposed states did, the stronger counts"),
            OptionSpec.oneOf(
                    "conflicts",
                    List.of("negative-wins", "positive-wins", "drop"),
                    "what a pair that is both friendly and hostile counts as"));

    /// What an indicator read off a network.
    record Reading(Outcome outcome, Optional<Placebo> placebo, List<String> notes) {}

    /// Answers for the network of one year; what is not here or not covered is a gap.
    static List<Figure> answer(Indicator indicator, Question question, Function<Asked, Reading> read) {
        Answers answers = new Answers(indicator.description(), question);
        return answers.fromOneYear(question.context().library().disputes(), (disputes, year) -> {
            Optional<Holding<List<Pledge>>> pledges =
                    question.context().library().pledges();
            if (pledges.isEmpty()) {
                return answers.notHere(Sources.ALLIANCES);
            }
            Years covers = pledges.get().covers();
            if (!covers.contains(Years.of(year))) {
                return answers.gaps(
                        Gap.OUTSIDE_COVERAGE, "%s covers %s; asked for %d".formatted(Sources.ALLIANCES, covers, year));
            }
            SignedYear signed = of(question, pledges.get().records(), disputes.records(), year);
            Asked asked = new Asked(question, signed, answers.membersIn(year));
            if (asked.states().size() < 2) {
                return answers.gaps(
                        Gap.NOT_APPLICABLE,
                        "%d members on 1 July %d; scope=world asks about all states"
                                .formatted(asked.members().size(), year));
            }
            Reading reading = read.apply(asked);
            List<String> notes = new ArrayList<>(reading.notes());
            notes.addAll(asked.conflictNotes());
            List<Provenance> inputs = new ArrayList<>(disputes.observed(
                    "hostile pairs in %d".formatted(year), signed.hostile().size()));
            inputs.addAll(pledges.get()
                    .observed(
                            "allied pairs in %d".formatted(year),
                            signed.friendly().size()));
            return List.of(answers.unionFigure(
                    asked.isWorld()
                            ? indicator.description().label() + ", all states"
                            : indicator.description().label(),
                    reading.outcome(),
                    Optional.of(new MemberCount(
                                    asked.members().size(), asked.members().size()))
                            .filter(_ -> !asked.isWorld()),
                    reading.placebo(),
                    notes,
                    answers.derived(inputs)));
        });
    }

    private static SignedYear of(Question question, List<Pledge> pledges, List<Dispute> disputes, int year) {
        boolean defence = question.options().get("sign-positive").equals("defence");
        Hostility level = Hostility.valueOf(question.options().get("hostility").toUpperCase(Locale.ROOT));
        String rule = question.options().get("conflicts");
        return new SignedYear(
                year,
                pledges.stream()
                        .filter(pledge -> pledge.year() == year
                                && (defence
                                        ? pledge.obligations().contains(Obligation.DEFENCE)
                                        : !pledge.obligations().isEmpty()))
                        .map(pledge -> new Dyad(pledge.by(), pledge.to()).undirected())
                        .distinct()
                        .toList(),
                disputes.stream()
                        .flatMap(dispute -> opposed(dispute, level, year).stream())
                        .distinct()
                        .toList(),
                SignRule.valueOf(rule.toUpperCase(Locale.ROOT).replace('-', '_')),
                rule);
    }

    private static List<Dyad> opposed(Dispute dispute, Hostility level, int year) {
        List<Dyad> opposed = new ArrayList<>();
        List<Participant> all = dispute.participants().stream()
                .filter(one -> one.start().year() <= year && one.end().year() >= year)
                .toList();
        for (Participant one : all) {
            for (Participant other : all) {
                boolean isHostile =
                        one.hostility().isAtLeast(level) || other.hostility().isAtLeast(level);
                if (one.isSideA()
                        && one.opposes(other)
                        && isHostile
                        && !one.state().equals(other.state())) {
                    opposed.add(new Dyad(one.state(), other.state()).undirected());
                }
            }
        }
        return opposed;
    }

    /// The network among some states; ties of others are left out.
    SignedNetwork among(Collection<StateId> states) {
        return SignedNetwork.of(states, within(friendly, states), within(hostile, states), rule);
    }

    private static List<Dyad> within(List<Dyad> pairs, Collection<StateId> states) {
        return pairs.stream()
                .filter(pair -> states.contains(pair.first()) && states.contains(pair.second()))
                .toList();
    }

    /// A year's ties and whom the question is about.
    ///
    /// @param members on 1 July
    record Asked(Question question, SignedYear signed, SortedSet<StateId> members) {
        boolean isWorld() {
            return question.options().get("scope").equals("world");
        }

        SortedSet<StateId> states() {
            return isWorld() ? world() : members;
        }

        SignedNetwork network() {
            return signed.among(states());
        }

        /// All states on 1 July, and any other that has a tie in the year.
        SortedSet<StateId> world() {
            LocalDate day = LocalDate.of(signed.year(), 7, 1);
            SortedSet<StateId> world = new TreeSet<>();
            question.context().catalogue().states().stream()
                    .filter(state -> state.kind() == State.Kind.STATE
                            && state.existence().covers(day))
                    .map(State::id)
                    .forEach(world::add);
            for (List<Dyad> pairs : List.of(signed.friendly(), signed.hostile())) {
                pairs.forEach(pair -> world.addAll(List.of(pair.first(), pair.second())));
            }
            return world;
        }

        private List<String> conflictNotes() {
            List<Dyad> both = network().conflicts();
            return both.isEmpty()
                    ? List.of()
                    : List.of("Both allied and in dispute, by the rule %s: %s."
                            .formatted(signed.ruleName(), Lists.of(both, Dyad::toString)));
        }
    }
}
