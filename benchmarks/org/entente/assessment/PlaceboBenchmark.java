package org.entente.assessment;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ForkJoinPool;
import org.entente.assessment.directory.Indicators;
import org.entente.assessment.indicator.Indicator;
import org.entente.assessment.indicator.Nulls;
import org.entente.assessment.question.Context;
import org.entente.assessment.question.Options;
import org.entente.assessment.question.Question;
import org.entente.assessment.question.Question.Scope;
import org.entente.assessment.question.Subjects;
import org.entente.core.figure.Period;
import org.entente.core.time.Years;
import org.entente.data.catalog.Catalogue;
import org.entente.data.folder.FolderLibrary;
import org.entente.data.library.Library;

/// What a null costs: each indicator's figure of one union in fifteen years, with ten thousand placebo unions of the
/// same size a year and without any; the difference is the null. Two threads.
///
/// Argument: the folder with the providers' files; else that of `ENTENTE_TEST_DATA`.
public final class PlaceboBenchmark {
    private static final Years YEARS = new Years(2000, 2014);

    private PlaceboBenchmark() {}

    public static void main(String[] arguments) {
        Path folder = Path.of(arguments.length > 0 ? arguments[0] : System.getenv("ENTENTE_TEST_DATA"));
        Catalogue catalogue = Catalogue.load();
        Library library = new FolderLibrary(folder, catalogue);
        for (String union : List.of("CSTO", "EU")) {
            try (ForkJoinPool threads = new ForkJoinPool(2)) {
                for (Indicator indicator : Indicators.all()) {
                    if (indicator.options().contains(Nulls.OPTION)) {
                        measure(new Context(catalogue, library, Context.DEFAULT_SEED, threads), union, indicator);
                    }
                }
            }
        }
    }

    private static void measure(Context context, String union, Indicator indicator) {
        seconds(context, union, indicator, "same-size");
        int[] drawn = new int[1];
        double without = seconds(context, union, indicator, "none");
        double with = seconds(context, union, indicator, "same-size", drawn);
        System.out.printf(
                Locale.ROOT,
                "%-5s %-34s %6d draws  null %.3f s, figure %.3f s%n",
                union,
                indicator.id(),
                drawn[0],
                Math.max(0, with - without),
                without);
    }

    private static double seconds(Context context, String union, Indicator indicator, String rule) {
        return seconds(context, union, indicator, rule, new int[1]);
    }

    private static double seconds(Context context, String union, Indicator indicator, String rule, int[] drawn) {
        // A context of its own, so that nothing is remembered from the turn before.
        Context fresh = new Context(context.catalogue(), context.library(), context.seed(), context.executor());
        long start = System.nanoTime();
        if (indicator.description().pooled()) {
            drawn[0] += ask(fresh, union, indicator, Period.of(YEARS), rule);
        } else {
            for (int year = YEARS.first(); year <= YEARS.last(); year++) {
                drawn[0] += ask(fresh, union, indicator, Period.of(year), rule);
            }
        }
        return (System.nanoTime() - start) / 1e9;
    }

    private static int ask(Context context, String union, Indicator indicator, Period period, String rule) {
        Options options = Options.of(indicator.options(), Map.of("null", rule));
        var subject = new Subjects(context.catalogue()).find(union, options);
        return indicator.figures(new Question(context, subject, period, options, Scope.ALL)).stream()
                .limit(1)
                .flatMap(figure -> figure.placebo().stream())
                .mapToInt(placebo -> placebo.draws())
                .sum();
    }
}
