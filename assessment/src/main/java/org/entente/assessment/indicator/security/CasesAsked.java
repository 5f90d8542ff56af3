package org.entente.assessment.indicator.security;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.assessment.indicator.Answers;
import org.entente.assessment.question.OptionSpec;
import org.entente.assessment.question.Question;
import org.entente.core.casus.PledgeCase;
import org.entente.core.casus.PledgeCase.Obligation;
import org.entente.core.figure.Figure;
import org.entente.core.figure.Gap;
import org.entente.core.figure.Outcome;
import org.entente.core.figure.Outcome.Missing;
import org.entente.core.figure.Outcome.Value;
import org.entente.core.provenance.Citation;
import org.entente.core.provenance.Provenance;
import org.entente.core.provenance.Provenance.Assumed;
import org.entente.core.state.StateId;
import org.entente.core.union.Union;
import org.entente.core.union.UnionId;
import org.entente.data.catalog.Catalogue;
import org.entente.data.library.Holding;
import org.entente.data.library.Topic;
import org.entente.models.measure.reliability.Disputed;
import org.entente.models.measure.reliability.Reliability;

/// The cases of the register that a question is about, and what is said of them beside a figure.
final class CasesAsked {
    private static final String ALL = "all";
    private static final String OBLIGATION = "obligation";
    /// The catalogue's function of a union whose members promise to assist each other.
    private static final String DEFENCE = "collective-defence";

    static final OptionSpec CONTESTED = OptionSpec.oneOf(
            "contested",
            Arrays.stream(Disputed.values()).map(Disputed::toString).toList(),
            "how a case counts that a party or an author codes otherwise: by the register, by the other coding, not at"
                    + " all, or by that of the two which serves the union or does not");

    private final List<PledgeCase> cases;
    private final Disputed disputed;

    private CasesAsked(List<PledgeCase> cases, Disputed disputed) {
        this.cases = cases;
        this.disputed = disputed;
    }

    /// The option which obligation.
    ///
    /// @param first the default: an obligation, or `all`
    static OptionSpec obligation(String first) {
        List<String> choices = Stream.concat(
                        Arrays.stream(Obligation.values()).map(Obligation::toString), Stream.of(ALL))
                .sorted((a, b) -> Boolean.compare(b.equals(first), a.equals(first)))
                .toList();
        return OptionSpec.oneOf(OBLIGATION, choices, "which obligation was put to the test");
    }

    /// The cases in which a member asked for defence and the contested coding that is chosen has it honoured.
    static List<PledgeCase> deployments(Question question, Answers answers, List<PledgeCase> register) {
        List<PledgeCase> asked = register.stream()
                .filter(one -> one.obligation() == Obligation.DEFENCE)
                .filter(one -> one.requested().isPresent())
                .filter(one -> answers.years().covers(one.date().getYear()))
                .filter(one -> standsFor(question, one.union(), one.date()))
                .toList();
        return Reliability.measure(asked, disputed(question)).coded(PledgeCase.Outcome.HONOURED);
    }

    private static Disputed disputed(Question question) {
        return Disputed.valueOf(question.options()
                .get(CONTESTED.name())
                .toUpperCase(Locale.ROOT)
                .replace('-', '_'));
    }

    /// The cases of the union, and of a predecessor that stands in, of states that count as members on the day.
    private static CasesAsked of(Question question, Answers answers, List<PledgeCase> register) {
        String obligation = question.options().get(OBLIGATION);
        return new CasesAsked(
                register.stream()
                        .filter(one -> answers.years().covers(one.date().getYear()))
                        .filter(one -> obligation.equals(ALL)
                                || one.obligation().toString().equals(obligation))
                        .filter(one -> standsFor(question, one.union(), one.date()))
                        .filter(one -> answers.union().membersOn(one.date()).contains(one.state()))
                        .toList(),
                disputed(question));
    }

    /// Whether a line about that union counts for the one asked about: its own, or a predecessor's while it stands in.
    static boolean standsFor(Question question, UnionId id, LocalDate day) {
        Union union = question.subject().union();
        boolean isPredecessor = question.options().get("lineage").equals("yes")
                && union.lineage().stream()
                        .anyMatch(line ->
                                line.predecessor().equals(id) && line.spell().covers(day));
        return union.id().equals(id) || isPredecessor;
    }

    /// Answers from the cases asked for, or with gaps where the register has none.
    static List<Figure> answer(
            Question question, Answers answers, Function<CasesAsked, Function<Provenance, List<Figure>>> figures) {
        return answers.from(question.context().library().find(Topic.PLEDGE_CASES), holding -> {
            if (!question.subject().isUnion()) {
                return answers.gaps(Gap.NOT_APPLICABLE, "the register has obligations of unions; ask for a union");
            }
            CasesAsked asked = of(question, answers, holding.records());
            if (asked.cases.isEmpty() && isAboutDefence(question) && !hasDefenceClause(question)) {
                return answers.gaps(
                        Gap.NOT_APPLICABLE,
                        "%s has no defence clause in the catalogue: no function %s"
                                .formatted(answers.union().id(), DEFENCE));
            }
            return asked.cases.isEmpty()
                    ? answers.gaps(
                            Gap.TOO_FEW,
                            "the register has no case of %s in %s with obligation=%s"
                                    .formatted(
                                            answers.union().id(),
                                            answers.years(),
                                            question.options().get(OBLIGATION)))
                    : figures.apply(asked).apply(asked.provenance(answers, holding));
        });
    }

    private static boolean isAboutDefence(Question question) {
        return question.options().get(OBLIGATION).equals(Obligation.DEFENCE.toString());
    }

    /// Whether its members promised, in the union itself or in one that stands in for it, to assist each other.
    private static boolean hasDefenceClause(Question question) {
        Union union = question.subject().union();
        Catalogue catalogue = question.context().catalogue();
        return Stream.concat(
                        Stream.of(union), union.lineage().stream().map(line -> catalogue.union(line.predecessor())))
                .flatMap(one -> one.functions().stream())
                .anyMatch(function -> function.id().equals(DEFENCE));
    }

    /// A figure for each member; most have no case.
    List<Figure> memberFigures(Answers answers, Function<List<PledgeCase>, Outcome> outcome, Provenance provenance) {
        if (!answers.wantsMembers()) {
            return List.of();
        }
        Map<StateId, List<PledgeCase>> byMember = cases.stream().collect(Collectors.groupingBy(PledgeCase::state));
        SortedSet<StateId> members = new TreeSet<>(answers.membersAsked());
        members.addAll(byMember.keySet());
        return members.stream()
                .map(member -> answers.memberFigure(
                        member,
                        Optional.ofNullable(byMember.get(member))
                                .map(outcome)
                                .orElseGet(
                                        () -> Answers.missing(Gap.TOO_FEW, "the register has no case of the member")),
                        List.of(),
                        provenance))
                .toList();
    }

    List<PledgeCase> cases() {
        return cases;
    }

    Disputed disputed() {
        return disputed;
    }

    /// Which cases are contested, and whether the choice among codings decides the figure.
    ///
    /// @param outcomes the figure under a choice
    List<String> contested(Function<Disputed, Outcome> outcomes) {
        List<PledgeCase> contested =
                cases.stream().filter(PledgeCase::isContested).toList();
        if (contested.isEmpty()) {
            return List.of();
        }
        List<String> figures = Arrays.stream(Disputed.values())
                .map(outcomes)
                .map(CasesAsked::show)
                .toList();
        boolean decides = figures.stream().distinct().count() > 1;
        List<String> shown = new ArrayList<>();
        for (int i = 0; i < figures.size(); i++) {
            shown.add("%s %s".formatted(Disputed.values()[i], figures.get(i)));
        }
        return List.of("Contested: %s. The choice of coding %s: %s."
                .formatted(
                        contested.stream()
                                .map(one -> "%s (%s, or %s)"
                                        .formatted(
                                                one.id(),
                                                one.outcome(),
                                                one.otherOutcome().orElseThrow()))
                                .collect(Collectors.joining(", ")),
                        decides ? "decides the figure" : "does not change the figure",
                        String.join(", ", shown)));
    }

    private static String show(Outcome outcome) {
        return switch (outcome) {
            case Value value -> number(value.value());
            case Missing _ -> "none";
        };
    }

    static String number(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : String.format(Locale.ROOT, "%.1f", value);
    }

    /// `honoured 2 (A, B)`.
    static String count(String word, List<PledgeCase> cases) {
        return cases.isEmpty() ? word + " none" : "%s %d (%s)".formatted(word, cases.size(), ids(cases));
    }

    static String ids(List<PledgeCase> cases) {
        return cases.stream().map(PledgeCase::id).collect(Collectors.joining(", "));
    }

    /// The register, and each case with its coding and its sources.
    private Provenance provenance(Answers answers, Holding<?> holding) {
        List<Provenance> inputs = new ArrayList<>(
                holding.observed("cases of %s in %s".formatted(answers.union().id(), answers.years()), cases.size()));
        cases.forEach(one -> inputs.add(assumed(one)));
        return answers.derived(inputs);
    }

    /// A case with its coding and its sources.
    static Provenance assumed(PledgeCase one) {
        return new Assumed(
                "case " + one.id(),
                description(one),
                new Citation(
                        one.id(), one.sources().stream().map(Citation::full).collect(Collectors.joining("; ")), ""));
    }

    private static String description(PledgeCase one) {
        Map<String, Optional<LocalDate>> days = new TreeMap<>(
                Map.of("1 requested", one.requested(), "2 decided", one.decided(), "3 acted", one.acted()));
        String dated = days.entrySet().stream()
                .filter(day -> day.getValue().isPresent())
                .map(day ->
                        ", " + day.getKey().substring(2) + " " + day.getValue().orElseThrow())
                .collect(Collectors.joining());
        return "%s of %s, %s%s: %s. %s%s%s"
                .formatted(
                        one.obligation(),
                        one.state(),
                        one.date(),
                        dated,
                        one.what(),
                        one.outcome(),
                        one.otherOutcome().map(other -> ", or " + other).orElse(""),
                        one.note().isEmpty() ? "" : ". " + one.note());
    }
}
