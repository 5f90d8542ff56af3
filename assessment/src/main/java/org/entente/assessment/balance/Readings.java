package org.entente.assessment.balance;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.entente.assessment.indicator.Dimension;
import org.entente.assessment.report.Numbers;
import org.entente.core.figure.Figure;
import org.entente.core.figure.Outcome.Missing;
import org.entente.core.figure.Uncertainty.Interval;
import org.entente.core.figure.Unit;

/// One sentence of reading for each line of the balance sheet, made from its figures alone.
final class Readings {
    /// Values without intervals that are nearer than this are not ranked.
    private static final double CLOSE = 0.05;

    private Readings() {}

    /// The sentence, with the id of its figure in brackets.
    ///
    /// @param isComparable whether a comparator's figure is about the same years; others are left out
    static String sentence(Entry entry, Predicate<Figure> isComparable) {
        if (entry.union().isEmpty()) {
            return "No figure for the union as a whole.";
        }
        Figure own = entry.union().get();
        String name = own.id().whom().toUpperCase(Locale.ROOT);
        Optional<Missing> missing = own.missing();
        if (missing.isPresent()) {
            return "%s: no figure (%s): %s. [%s]"
                    .formatted(
                            entry.indicator().label(),
                            missing.get().gap(),
                            missing.get().detail(),
                            own.id());
        }
        if (entry.indicator().unit().equals(Unit.USD_MILLION)) {
            return "%s, %s: %s. [%s]"
                    .formatted(entry.indicator().label(), own.id().period(), Numbers.of(own), own.id());
        }
        boolean isLoss = entry.indicator().dimension() == Dimension.WORTH;
        double value = own.value().orElseThrow();
        List<String> above = new ArrayList<>();
        List<String> level = new ArrayList<>();
        List<String> below = new ArrayList<>();
        for (Figure other : entry.comparators()) {
            if (other.value().isEmpty()) {
                continue;
            }
            String text = "%s (%s)".formatted(name(other), Numbers.point(other));
            if (!isComparable.test(other)) {
                continue;
            }
            if (isLoss ? isClose(own, other) : overlap(own, other)) {
                level.add(text);
            } else {
                (value > other.value().getAsDouble() ? above : below).add(text);
            }
        }
        List<String> parts = new ArrayList<>();
        add(parts, isLoss ? "a smaller loss than " : "above ", above);
        add(parts, isLoss ? "a larger loss than " : "below ", below);
        add(parts, "not told apart from ", level);
        String comparison = parts.isEmpty() ? "" : ", " + String.join(", ", parts);
        String among = own.placebo()
                .map(placebo -> ", at percentile %s of random blocs (their median %s)"
                        .formatted(Numbers.percentile(placebo.percentile()), Numbers.of(placebo.median())))
                .orElse("");
        return "%s, %s: %s %s%s%s%s. [%s]"
                .formatted(
                        entry.indicator().label(),
                        own.id().period(),
                        name,
                        Numbers.point(own),
                        unit(own),
                        among,
                        comparison,
                        own.id());
    }

    /// The unit as it stands after a number; counts and scales go without.
    private static String unit(Figure figure) {
        Unit unit = figure.unit();
        boolean isScale = unit.equals(Unit.COUNT) || unit.equals(Unit.SHARE) || unit.equals(Unit.INDEX_SYMMETRIC);
        return isScale ? "" : " " + unit.symbol();
    }

    private static void add(List<String> parts, String word, List<String> names) {
        if (!names.isEmpty()) {
            parts.add(word + names.stream().collect(Collectors.joining(", ")));
        }
    }

    /// Whether the two intervals overlap; without two intervals, whether the values are close.
    static boolean overlap(Figure a, Figure b) {
        Optional<Interval> first = a.interval();
        Optional<Interval> second = b.interval();
        if (first.isEmpty() || second.isEmpty()) {
            return isClose(a, b);
        }
        return first.get().low() <= second.get().high()
                && second.get().low() <= first.get().high();
    }

    /// Whether the values lie within 5 %. What is simulated is compared so: the same assumptions move both figures, and
    /// their intervals overlap whichever is larger.
    private static boolean isClose(Figure a, Figure b) {
        double one = a.value().orElseThrow();
        double two = b.value().orElseThrow();
        return Math.abs(one - two) <= CLOSE * Math.max(Math.abs(one), Math.abs(two));
    }

    private static String name(Figure figure) {
        return figure.id().whom().toUpperCase(Locale.ROOT);
    }
}
