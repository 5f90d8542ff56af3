package org.entente.assessment.indicator.security;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.assessment.indicator.Answers;
import org.entente.assessment.question.OptionSpec;
import org.entente.assessment.question.Question;
import org.entente.core.exercise.Exercise;
import org.entente.core.exercise.Exercise.Scenario;
import org.entente.core.exercise.ExerciseCount;
import org.entente.core.exercise.Exercises;
import org.entente.core.provenance.Citation;
import org.entente.core.provenance.Provenance;
import org.entente.core.provenance.Provenance.Assumed;
import org.entente.core.time.Years;
import org.entente.data.library.Holding;
import org.entente.models.measure.exercise.ExercisesHeld;
import org.entente.models.measure.exercise.ExercisesHeld.Choice;
import org.entente.models.measure.exercise.ExercisesHeld.Count;
import org.entente.models.measure.exercise.ExercisesHeld.Result;

/// The exercises of the register that a question is about, and what is said of them beside a figure.
record ExercisesAsked(Choice choice, Years years, Result result, List<ExerciseCount> counts) {
    private static final String ANY = "any";
    private static final int MID_YEAR_DAY = 1;

    private static final OptionSpec COUNT = OptionSpec.oneOf(
            "count",
            Arrays.stream(Count.values()).map(Count::toString).toList(),
            "the lines of the register in years that were searched, a lower bound, or the number that an official or a"
                    + " report states");
    private static final OptionSpec SCENARIO = OptionSpec.oneOf(
            "scenario",
            Stream.concat(Stream.of(ANY), Arrays.stream(Scenario.values()).map(Scenario::toString))
                    .toList(),
            "what was rehearsed");
    private static final OptionSpec TROOPS = OptionSpec.oneOf(
            "troops",
            List.of(ANY, "1000", "2000", "5000", "10000"),
            "how many troops a source must say took part at least, for an exercise to be large");
    private static final OptionSpec ANNOUNCED = OptionSpec.oneOf(
            "announced", List.of("no", "yes"), "whether exercises count too of which only announcements were read");

    private static final OptionSpec PARTS = OptionSpec.oneOf(
            "parts",
            List.of("each", "once"),
            "whether the named parts of one exercise, and exercises that were opened and run together, count each or"
                    + " once");

    static final List<OptionSpec> OPTIONS = List.of(COUNT, SCENARIO, TROOPS, PARTS, ANNOUNCED);

    static ExercisesAsked of(Question question, Answers answers, Exercises register) {
        String troops = question.options().get(TROOPS.name());
        String scenario = question.options().get(SCENARIO.name());
        Choice choice = new Choice(
                Count.valueOf(question.options().get(COUNT.name()).toUpperCase(Locale.ROOT)),
                Arrays.stream(Scenario.values())
                        .filter(value -> value.toString().equals(scenario))
                        .findFirst(),
                troops.equals(ANY) ? 0 : Integer.parseInt(troops),
                question.options().get(ANNOUNCED.name()).equals("yes"),
                question.options().get(PARTS.name()).equals("once"));
        List<Exercise> exercises = register.exercises().stream()
                .filter(one -> CasesAsked.standsFor(question, one.union(), midYear(one.year())))
                .toList();
        List<ExerciseCount> counts = register.counts().stream()
                .filter(one -> CasesAsked.standsFor(
                        question, one.union(), midYear(one.years().first())))
                .toList();
        return new ExercisesAsked(
                choice,
                answers.years(),
                ExercisesHeld.measure(exercises, counts, answers.years(), choice),
                counts.stream()
                        .filter(one -> answers.years().contains(one.years())
                                || one.stated().isEmpty()
                                        && one.years().first()
                                                <= answers.years().last()
                                        && answers.years().first()
                                                <= one.years().last())
                        .toList());
    }

    private static LocalDate midYear(int year) {
        return LocalDate.of(year, Month.JULY, MID_YEAR_DAY);
    }

    boolean isListed() {
        return choice.count() == Count.LISTED;
    }

    List<String> notes() {
        List<String> notes = new ArrayList<>();
        if (result.number().isEmpty()) {
            return notes;
        }
        if (isListed()) {
            notes.add(
                    "Exercises that began in each year: %s. They were found by a search of public pages: a lower bound."
                            .formatted(byYear()));
            notes.add("By scenario: %s.".formatted(byScenario()));
            Optional.of(stated())
                    .filter(text -> !text.isEmpty() && choice.scenario().isEmpty() && choice.troops() == 0)
                    .ifPresent(text -> notes.add("Numbers that are stated elsewhere: %s.".formatted(text)));
        } else {
            notes.add("Stated: %s. Whoever states a number has an own rule of what an exercise is, so unions are not"
                            .formatted(stated())
                    + " compared by it.");
        }
        if (isListed() && !result.unsized().isEmpty()) {
            notes.add("Not counted, as no number of troops was read: %s.".formatted(ids(result.unsized())));
        }
        if (isListed() && !result.announced().isEmpty()) {
            notes.add("Only announcements were read of: %s; they are %scounted."
                    .formatted(ids(result.announced()), choice.announced() ? "" : "not "));
        }
        if (isListed() && !result.wanted().isEmpty()) {
            notes.add("In no count, as no source was read: %s.".formatted(ids(result.wanted())));
        }
        return notes;
    }

    private String byYear() {
        List<Integer> numbers = ExercisesHeld.byYear(result.listed(), years);
        List<String> shown = new ArrayList<>();
        for (int i = 0; i < numbers.size(); i++) {
            shown.add("%d %d".formatted(years.first() + i, numbers.get(i)));
        }
        return String.join(", ", shown);
    }

    private String byScenario() {
        return Arrays.stream(Scenario.values())
                .map(scenario -> "%s %d"
                        .formatted(
                                scenario,
                                result.listed().stream()
                                        .filter(one -> one.scenario() == scenario)
                                        .count()))
                .collect(Collectors.joining(", "));
    }

    /// `2013 6 (CSTO-STATED-2013; listed 3)`.
    private String stated() {
        return counts.stream()
                .filter(count -> count.stated().isPresent())
                .map(count -> "%s %d (%s; listed %d)"
                        .formatted(
                                count.years(),
                                count.stated().getAsInt(),
                                count.id(),
                                result.listed().stream()
                                        .filter(one -> count.years().covers(one.year()))
                                        .count()))
                .collect(Collectors.joining(", "));
    }

    private static String ids(List<Exercise> exercises) {
        return exercises.stream().map(Exercise::id).collect(Collectors.joining(", "));
    }

    /// The register, and each exercise or number with its sources.
    List<Provenance> inputs(Answers answers, Holding<?> holding) {
        List<Provenance> inputs = new ArrayList<>(holding.observed(
                "exercises of %s in %s".formatted(answers.union().id(), years),
                isListed() ? result.listed().size() : counts.size()));
        counts.stream()
                .filter(count -> isListed() || count.stated().isPresent())
                .forEach(count -> inputs.add(assumed("claim " + count.id(), description(count), count.sources())));
        if (isListed()) {
            result.listed()
                    .forEach(one -> inputs.add(assumed("exercise " + one.id(), description(one), one.sources())));
        }
        return inputs;
    }

    private static Provenance assumed(String name, String value, List<Citation> sources) {
        return new Assumed(
                name,
                value,
                new Citation(name, sources.stream().map(Citation::full).collect(Collectors.joining("; ")), ""));
    }

    private static String description(ExerciseCount count) {
        return "%s in %s%s"
                .formatted(
                        count.stated().isPresent()
                                ? "stated %d".formatted(count.stated().getAsInt())
                                : "searched",
                        count.years(),
                        count.note().isEmpty() ? "" : ". " + count.note());
    }

    private static String description(Exercise one) {
        return "%s, %s%s, %s%s%s"
                .formatted(
                        one.name(),
                        one.began(),
                        one.ended().isEmpty() ? "" : " to " + one.ended(),
                        one.scenario(),
                        one.troops().isPresent()
                                ? ", troops %d".formatted(one.troops().getAsInt())
                                : "",
                        one.note().isEmpty() ? "" : ". " + one.note());
    }
}
