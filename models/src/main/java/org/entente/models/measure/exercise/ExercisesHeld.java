package org.entente.models.measure.exercise;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.entente.core.exercise.Exercise;
import org.entente.core.exercise.Exercise.Scenario;
import org.entente.core.exercise.ExerciseCount;
import org.entente.core.figure.Gap;
import org.entente.core.figure.Outcome;
import org.entente.core.figure.Outcome.Missing;
import org.entente.core.figure.Outcome.Value;
import org.entente.core.figure.Uncertainty;
import org.entente.core.provenance.Checked;
import org.entente.core.time.Years;
import org.entente.numerics.interval.PoissonInterval;

/// Joint exercises of a union per year: x / n, for x exercises that began in n years.
///
/// The interval is the exact Poisson one (F. Garwood 1936, Biometrika 28). Exercises are planned a year ahead in yearly
/// series, so their number varies less than a Poisson one and the interval is rather too wide. Every one of the years
/// must be claimed by the register: searched, or with a stated number; otherwise there is no figure. It cannot show
/// what
/// was learnt, and a list of what reports were found is a lower bound.
public final class ExercisesHeld {
    static final double LEVEL_PERCENT = 90;

    private ExercisesHeld() {}

    /// Whose count it is.
    public enum Count {
        /// The lines of the register, in years that were searched.
        LISTED,
        /// What an official or a report says.
        STATED;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// What counts.
    ///
    /// @param scenario the only one that counts, or all
    /// @param troops how many must have taken part at least; 0 for any number, known or not
    /// @param announced whether those count too of which only announcements were read
    /// @param partsOnce whether the parts of a whole count once together, if any of them counts
    public record Choice(Count count, Optional<Scenario> scenario, int troops, boolean announced, boolean partsOnce) {}

    /// @param number how many exercises, where there is a figure
    /// @param listed those lines that count, in the order of the register
    /// @param announced lines of which only announcements were read, of the scenario asked for
    /// @param unsized lines of which no number of troops was read, where one was asked for; not in `listed`
    /// @param wanted lines from memory; in no count
    public record Result(
            Outcome outcome,
            OptionalInt number,
            List<Exercise> listed,
            List<Exercise> announced,
            List<Exercise> unsized,
            List<Exercise> wanted) {
        public Result {
            listed = List.copyOf(listed);
            announced = List.copyOf(announced);
            unsized = List.copyOf(unsized);
            wanted = List.copyOf(wanted);
        }
    }

    /// Measures exercises and claims of one union.
    public static Result measure(
            Collection<Exercise> exercises, Collection<ExerciseCount> counts, Years years, Choice choice) {
        List<Exercise> listed = new ArrayList<>();
        List<Exercise> announced = new ArrayList<>();
        List<Exercise> unsized = new ArrayList<>();
        List<Exercise> wanted = new ArrayList<>();
        for (Exercise one : exercises) {
            boolean isAsked = years.covers(one.year())
                    && choice.scenario()
                            .filter(scenario -> scenario != one.scenario())
                            .isEmpty();
            if (isAsked && one.checked() == Checked.MEMORY) {
                wanted.add(one);
            } else if (isAsked) {
                if (!one.isHeld()) {
                    announced.add(one);
                }
                boolean isCounted = one.isHeld() || choice.announced();
                if (isCounted && choice.troops() > 0 && one.troops().isEmpty()) {
                    unsized.add(one);
                } else if (isCounted && one.troops().orElse(0) >= choice.troops()) {
                    listed.add(one);
                }
            }
        }
        if (choice.partsOnce()) {
            Set<String> wholes = new HashSet<>();
            listed.removeIf(one -> !one.partOf().isEmpty() && !wholes.add(one.partOf()));
        }
        OptionalInt number = choice.count() == Count.LISTED
                ? listedNumber(listed.size(), counts, years)
                : statedNumber(counts, years, choice);
        Outcome outcome = number.isPresent()
                ? rate(number.getAsInt(), years.count())
                : new Missing(gap(choice), why(counts, years, choice));
        return new Result(outcome, number, listed, announced, unsized, wanted);
    }

    /// The rate per unit of exposure of a number of exercises.
    ///
    /// @param years the exposure, in alliance-years
    static Outcome rate(int number, double years) {
        PoissonInterval interval = PoissonInterval.exact(number, LEVEL_PERCENT).perUnitOf(years);
        return new Value(
                number / years,
                new Uncertainty.Interval(
                        interval.low(), interval.high(), LEVEL_PERCENT, "exact Poisson (Garwood 1936)"));
    }

    private static OptionalInt listedNumber(int lines, Collection<ExerciseCount> counts, Years years) {
        return missing(counts, years, Count.LISTED).isEmpty() ? OptionalInt.of(lines) : OptionalInt.empty();
    }

    /// The sum of the numbers stated, where together they are about each year asked for and about no other.
    private static OptionalInt statedNumber(Collection<ExerciseCount> counts, Years years, Choice choice) {
        boolean isBroken =
                isAboutSome(choice) || !missing(counts, years, Count.STATED).isEmpty();
        return isBroken
                ? OptionalInt.empty()
                : OptionalInt.of(counts.stream()
                        .filter(count -> years.contains(count.years()))
                        .mapToInt(count -> count.stated().orElse(0))
                        .sum());
    }

    /// The years that nothing is claimed of.
    private static List<Integer> missing(Collection<ExerciseCount> counts, Years years, Count of) {
        List<ExerciseCount> claims = counts.stream()
                .filter(count -> count.stated().isPresent() == (of == Count.STATED))
                .filter(count -> of == Count.LISTED || years.contains(count.years()))
                .toList();
        return years.stream()
                .filter(year -> claims.stream().noneMatch(claim -> claim.years().covers(year)))
                .boxed()
                .toList();
    }

    /// Whether the choice needs to know the exercises one by one.
    private static boolean isAboutSome(Choice choice) {
        return choice.scenario().isPresent() || choice.troops() > 0 || choice.announced() || choice.partsOnce();
    }

    private static Gap gap(Choice choice) {
        return choice.count() == Count.STATED && isAboutSome(choice) ? Gap.NOT_APPLICABLE : Gap.OUTSIDE_COVERAGE;
    }

    private static String why(Collection<ExerciseCount> counts, Years years, Choice choice) {
        if (gap(choice) == Gap.NOT_APPLICABLE) {
            return "a stated number does not say which exercises it counts; ask for count=listed";
        }
        String gaps = ranges(missing(counts, years, choice.count()));
        return choice.count() == Count.LISTED
                ? "the register does not say that it was searched in %s".formatted(gaps)
                : "the register has no number stated for %s, or one for more years than were asked for".formatted(gaps);
    }

    /// `2004, 2006..2008`.
    private static String ranges(List<Integer> years) {
        List<Years> ranges = new ArrayList<>();
        for (int year : years) {
            boolean isNext = !ranges.isEmpty() && ranges.getLast().last() == year - 1;
            ranges.add(isNext ? new Years(ranges.removeLast().first(), year) : Years.of(year));
        }
        return ranges.stream().map(Years::toString).collect(Collectors.joining(", "));
    }

    /// How many of the lines began in each year; a year of the period without any has 0.
    public static List<Integer> byYear(Collection<Exercise> listed, Years years) {
        return IntStream.rangeClosed(years.first(), years.last())
                .map(year ->
                        (int) listed.stream().filter(one -> one.year() == year).count())
                .boxed()
                .toList();
    }
}
