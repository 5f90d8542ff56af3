package org.entente.assessment.inquiry;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.entente.assessment.indicator.Indicator;
import org.entente.assessment.indicator.Sources;
import org.entente.assessment.indicator.vote.RollCallIndicator;
import org.entente.assessment.question.Context;
import org.entente.assessment.question.OptionSpec;
import org.entente.assessment.question.Options;
import org.entente.assessment.question.Question;
import org.entente.assessment.question.Question.Scope;
import org.entente.assessment.question.Subjects;
import org.entente.core.figure.Figure;
import org.entente.core.figure.Gap;
import org.entente.core.figure.Period;
import org.entente.core.figure.Period.YearPeriod;
import org.entente.core.problem.Problem;
import org.entente.core.problem.ProblemException;
import org.entente.core.time.Years;

/// One indicator put to one or several subjects, over periods and over the choices of options.
///
/// @param whom the subject that was asked about first
/// @param others the subjects it is set beside
/// @param periods one figure each
/// @param given options that differ from the default
/// @param vary the options whose choices are all run, in every combination
/// @param scope whether the union's figures, the members' or both are wanted
/// @param allowGap whether periods outside the source become gaps instead of being refused
public record Inquiry(
        Indicator indicator,
        String whom,
        List<String> others,
        List<Period> periods,
        Map<String, String> given,
        List<String> vary,
        Scope scope,
        boolean allowGap) {
    public Inquiry {
        others = List.copyOf(new LinkedHashSet<>(others));
        periods = List.copyOf(periods);
        given = Map.copyOf(given);
        vary = List.copyOf(vary);
    }

    /// Runs every combination, in order: choice, subject, period.
    ///
    /// @throws ProblemException if a period lies outside the source and gaps are not allowed
    public List<Answer> run(Context context) {
        refuseItself();
        refuseYearsOutside(context);
        Subjects subjects = new Subjects(context.catalogue());
        List<Answer> answers = new ArrayList<>();
        for (Options options : variants()) {
            List<String> all = new ArrayList<>(List.of(whom));
            all.addAll(others);
            for (String subject : all) {
                for (Period period : periods) {
                    Question question = new Question(context, subjects.find(subject, options), period, options, scope);
                    answers.add(new Answer(subject, choice(options), period, indicator.figures(question)));
                }
            }
        }
        refuseWithoutSolution(answers);
        return answers;
    }

    private void refuseItself() {
        if (others.stream().anyMatch(whom::equalsIgnoreCase)) {
            throw new ProblemException(
                    ProblemException.Kind.USAGE,
                    Problem.of(
                            "ENT-2010",
                            "%s cannot be compared with itself".formatted(whom.toUpperCase(Locale.ROOT)),
                            "",
                            "name others: --with EU,ASEAN"));
        }
    }

    private void refuseWithoutSolution(List<Answer> answers) {
        if (allowGap) {
            return;
        }
        answers.stream()
                .flatMap(answer -> answer.figures().stream())
                .flatMap(figure -> figure.missing().stream())
                .filter(missing -> missing.gap() == Gap.DID_NOT_CONVERGE)
                .findFirst()
                .ifPresent(missing -> {
                    throw new ProblemException(
                            ProblemException.Kind.NO_CONVERGENCE,
                            Problem.of(
                                    "ENT-5001",
                                    "%s has no solution: %s".formatted(indicator.id(), missing.detail()),
                                    "A model that finds no solution gives no number.",
                                    "keep the gap and go on: --allow-gap"));
                });
    }

    /// The choice of the varied option or, of several, each with its name.
    private String choice(Options options) {
        return vary.size() == 1
                ? options.get(vary.getFirst())
                : vary.stream().map(name -> name + "=" + options.get(name)).collect(Collectors.joining(" "));
    }

    private List<Options> variants() {
        Options options = Options.of(indicator.options(), given);
        if (vary.isEmpty()) {
            return indicator instanceof RollCallIndicator ? tallies(options) : List.of(options);
        }
        List<Options> variants = List.of(options);
        for (String name : vary) {
            List<String> choices = choices(name);
            variants = variants.stream()
                    .flatMap(one -> choices.stream().map(choice -> one.with(name, choice)))
                    .toList();
        }
        return variants;
    }

    private List<String> choices(String name) {
        List<String> choices = indicator.options().stream()
                .filter(spec -> spec.name().equals(name))
                .findFirst()
                .map(OptionSpec::choices)
                .orElse(List.of());
        if (indicator.options().stream().noneMatch(spec -> spec.name().equals(name))) {
            Options.of(indicator.options(), Map.of(name, ""));
        }
        if (choices.isEmpty()) {
            throw new ProblemException(
                    ProblemException.Kind.USAGE,
                    Problem.of(
                            "ENT-2103",
                            "option '%s' of %s has no closed list of choices to vary".formatted(name, indicator.id()),
                            "",
                            "options that can vary: "
                                    + indicator.options().stream()
                                            .filter(spec -> !spec.choices().isEmpty())
                                            .map(OptionSpec::name)
                                            .collect(Collectors.joining(", "))));
        }
        return choices;
    }

    /// Every count of a roll call, the members' first.
    private static List<Options> tallies(Options options) {
        List<Options> tallies = new ArrayList<>();
        for (String of : RollCallIndicator.OF.choices()) {
            for (String count : List.of("yes", "no", "abstain", "absent")) {
                tallies.add(options.with("of", of).with("count", count));
            }
        }
        return tallies;
    }

    private void refuseYearsOutside(Context context) {
        if (allowGap) {
            return;
        }
        String source = indicator.description().source();
        Optional<Years> covers = Sources.coverage(context, source);
        if (covers.isEmpty()) {
            throw new ProblemException(
                    ProblemException.Kind.DATA_NOT_HERE,
                    Problem.of(
                            "ENT-3009",
                            "%s needs the source %s, which is not in %s"
                                    .formatted(
                                            indicator.id(),
                                            source,
                                            context.library().describe()),
                            "",
                            "Either   add its files to the folder given with --data\n"
                                    + "  or       keep the gap: --allow-gap"));
        }
        List<Years> outside = periods.stream()
                .filter(period -> period instanceof YearPeriod(Years years)
                        && !covers.get().contains(years))
                .map(period -> ((YearPeriod) period).years())
                .toList();
        if (!outside.isEmpty()) {
            throw outside(source, covers.get(), outside);
        }
    }

    private ProblemException outside(String source, Years covers, List<Years> outside) {
        Years asked = new Years(outside.getFirst().first(), outside.getLast().last());
        Years all = new Years(
                periods.stream().mapToInt(period -> years(period).first()).min().orElse(asked.first()),
                periods.stream().mapToInt(period -> years(period).last()).max().orElse(asked.last()));
        int first = Math.max(all.first(), covers.first());
        int last = Math.min(all.last(), covers.last());
        String narrower =
                first <= last ? "Either   --years " + new Years(first, last) : "Either   ask for years in " + covers;
        return new ProblemException(
                ProblemException.Kind.DATA_NOT_HERE,
                Problem.of(
                        "ENT-3007",
                        "%s covers %s; you asked for %s".formatted(source, covers, all),
                        "%s NOT COVERED for: %s. A gap is not zero."
                                .formatted(asked.count() == 1 ? asked + " is" : asked + " are", indicator.id()),
                        narrower + "\n  or       keep the gap: --allow-gap"));
    }

    private static Years years(Period period) {
        if (period instanceof YearPeriod(Years years)) {
            return years;
        }
        throw new IllegalArgumentException(period + " is not a period of years");
    }

    /// The figures of one subject in one period under one choice.
    ///
    /// @param choice the choice of the varied option, or empty
    public record Answer(String whom, String choice, Period period, List<Figure> figures) {
        public Answer {
            figures = List.copyOf(figures);
        }
    }
}
