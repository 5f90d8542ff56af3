package org.entente.assessment.indicator.security;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.entente.assessment.indicator.Answers;
import org.entente.assessment.indicator.Dimension;
import org.entente.assessment.indicator.Indicator;
import org.entente.assessment.indicator.Nulls;
import org.entente.assessment.indicator.Sources;
import org.entente.assessment.question.OptionSpec;
import org.entente.assessment.question.Question;
import org.entente.assessment.question.Subjects;
import org.entente.core.figure.Figure;
import org.entente.core.figure.Gap;
import org.entente.core.figure.Outcome;
import org.entente.core.figure.Placebo;
import org.entente.core.figure.Unit;
import org.entente.core.panel.Panel.StateYear;
import org.entente.core.state.StateId;
import org.entente.data.library.Topic;
import org.entente.models.measure.capability.Capabilities;

/// How strong members are together, and how their strength is spread among them.
final class CapabilityIndicator implements Indicator {
    private static final String STRONGEST = "strongest";
    private static final OptionSpec LEADER = OptionSpec.free(
            "leader", STRONGEST, "the leading member: the strongest by the same index, or a state such as rus");
    private static final String INDEX = " (the composite index of national capability: Singer, Bremer and Stuckey 1972;"
            + " Singer 1987, International Interactions 14).";

    private final Kind kind;

    CapabilityIndicator(Kind kind) {
        this.kind = kind;
    }

    enum Kind {
        OF_LEADER,
        OF_WORLD,
        CONCENTRATION
    }

    @Override
    public Description description() {
        return switch (kind) {
            case OF_LEADER ->
                describe(
                        "capability-share-of-leader",
                        "share of the leader in members' material capabilities",
                        Unit.PERCENT,
                        "The strongest member's index of material capabilities in per cent of the sum over members on"
                                + " 1 July; for members, each one's part" + INDEX
                                + " The index weighs people and heavy industry"
                                + " as much as money and soldiers.",
                        true,
                        List.of(LEADER, Nulls.OPTION));
            case OF_WORLD ->
                describe(
                        "capability-share",
                        "share of members in the world's material capabilities",
                        Unit.PERCENT,
                        "Sum of the members' indices of material capabilities, in per cent of the state system" + INDEX
                                + " A lower bound where a member has none.",
                        true,
                        List.of(Nulls.OPTION));
            case CONCENTRATION ->
                describe(
                        "capability-concentration",
                        "concentration of material capabilities among members",
                        Unit.SHARE,
                        "Square root of (sum of squared parts of members - 1/N) / (1 - 1/N), 0 when all are equal and 1 when one"
                                + " has everything (Ray and Singer 1973, Sociological Methods and Research 1), of the"
                                + " members' indices as in capability-share.",
                        false,
                        List.of(Nulls.OPTION));
        };
    }

    private static Description describe(
            String id, String label, Unit unit, String definition, boolean hasMembers, List<OptionSpec> options) {
        return new Description(
                id,
                label,
                Dimension.SECURITY,
                unit,
                definition,
                Sources.CAPABILITIES,
                false,
                true,
                hasMembers,
                options);
    }

    @Override
    public boolean isInBalanceSheet() {
        return kind == Kind.OF_LEADER;
    }

    @Override
    public List<Figure> figures(Question question) {
        Answers answers = new Answers(description(), question);
        return answers.fromOneYear(question.context().library().find(Topic.CAPABILITIES), (holding, year) -> {
            Map<StateId, Double> indices = inYear(holding.records(), year);
            SortedSet<StateId> members = answers.membersIn(year);
            Capabilities capabilities = Capabilities.of(members, indices);
            var provenance =
                    answers.derived(holding.observed("capability indices of %d".formatted(year), indices.size()));
            List<Figure> figures = new ArrayList<>();
            if (answers.wantsUnion()) {
                Outcome outcome = outcome(question, capabilities);
                figures.add(answers.unionFigure(
                        outcome,
                        Optional.of(capabilities.members()),
                        isOfOwnChoice(question)
                                ? Optional.empty()
                                : place(question, outcome, capabilities, indices, year),
                        notes(question, capabilities),
                        provenance));
            }
            Map<StateId, Outcome> byMember = new TreeMap<>();
            for (StateId member : capabilities.shares().keySet()) {
                Outcome own = kind == Kind.OF_WORLD
                        ? Capabilities.of(List.of(member), indices).ofWorld()
                        : capabilities.ofUnion(member);
                byMember.put(member, own);
            }
            figures.addAll(answers.memberFigures(byMember, Sources.CAPABILITIES, List.of(), provenance));
            return figures;
        });
    }

    private static Map<StateId, Double> inYear(Map<StateYear, Double> all, int year) {
        Map<StateId, Double> indices = new HashMap<>();
        all.forEach((key, index) -> {
            if (key.year() == year) {
                indices.put(key.state(), index);
            }
        });
        return indices;
    }

    private Outcome outcome(Question question, Capabilities capabilities) {
        return switch (kind) {
            case OF_WORLD -> capabilities.ofWorld();
            case CONCENTRATION -> capabilities.concentration();
            case OF_LEADER ->
                leader(question, capabilities)
                        .map(capabilities::ofUnion)
                        .orElseGet(() ->
                                Answers.missing(Gap.NOT_REPORTED, "no member has a capability index in the year"));
        };
    }

    private boolean isOfOwnChoice(Question question) {
        return kind == Kind.OF_LEADER && !question.options().get(LEADER.name()).equals(STRONGEST);
    }

    private Optional<StateId> leader(Question question, Capabilities capabilities) {
        return isOfOwnChoice(question)
                ? Optional.of(new Subjects(question.context().catalogue())
                        .state(question.options().get(LEADER.name())))
                : capabilities.strongest();
    }

    private Optional<Placebo> place(
            Question question, Outcome outcome, Capabilities capabilities, Map<StateId, Double> indices, int year) {
        List<StateId> pool = indices.keySet().stream().sorted().toList();
        double[] index = pool.stream().mapToDouble(indices::get).toArray();
        return new Nulls(question, id()).place(outcome, capabilities.shares().keySet(), pool, year, bloc -> {
            double[] parts = Arrays.stream(bloc).mapToDouble(at -> index[at]).toArray();
            double sum = Arrays.stream(parts).sum();
            double most = Arrays.stream(parts).max().orElse(Double.NaN);
            return switch (kind) {
                case OF_WORLD -> 100 * sum;
                case CONCENTRATION -> Capabilities.concentration(parts);
                case OF_LEADER -> sum > 0 ? 100 * most / sum : Double.NaN;
            };
        });
    }

    private List<String> notes(Question question, Capabilities capabilities) {
        List<String> notes = new ArrayList<>();
        if (kind == Kind.OF_LEADER) {
            leader(question, capabilities)
                    .ifPresent(leader -> notes.add("Leader: %s, %s."
                            .formatted(leader, isOfOwnChoice(question) ? "by choice" : "the strongest member")));
        }
        if (!capabilities.missing().isEmpty()) {
            notes.add("Without an index: "
                    + capabilities.missing().stream().map(StateId::code).collect(Collectors.joining(", ")) + ".");
        }
        return notes;
    }
}
