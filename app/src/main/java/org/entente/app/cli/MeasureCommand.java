package org.entente.app.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.assessment.directory.Indicators;
import org.entente.assessment.explain.Explainer;
import org.entente.assessment.indicator.Indicator;
import org.entente.assessment.indicator.Sources;
import org.entente.assessment.inquiry.IndicatorList;
import org.entente.assessment.inquiry.Inquiry;
import org.entente.assessment.inquiry.InquiryPage;
import org.entente.assessment.question.Context;
import org.entente.assessment.question.Question.Scope;
import org.entente.core.figure.Period;
import org.entente.core.figure.Period.ResolutionPeriod;
import org.entente.core.time.Years;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/// `entente measure`: one indicator, asked of a union, a state or a pair.
@Command(
        name = "measure",
        description = "One indicator of a union, a state or a pair, by member, year or definition.",
        mixinStandardHelpOptions = true)
final class MeasureCommand implements Runnable {
    @ParentCommand
    @SuppressWarnings("NullAway.Init")
    private EntenteCommand root;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private Printing printing;

    @Parameters(paramLabel = "WHOM", arity = "0..1", description = "A union (CSTO), a state (KAZ) or a pair (RUS:KAZ).")
    private @Nullable String whom;

    @Option(names = "--list", description = "List every indicator with its unit, source, options and definition.")
    private boolean list;

    @Option(
            names = {"-i", "--indicator"},
            paramLabel = "INDICATOR",
            description = "What to measure; entente explain INDICATOR says how.")
    private @Nullable String indicator;

    @Option(
            names = "--years",
            paramLabel = "YEARS",
            split = ",",
            description = "2012, 2012,2014 or 2003..2015 (default: the source's last year).")
    private List<String> years = new ArrayList<>();

    @Option(names = "--pool", description = "One figure over each range of years instead of one a year.")
    private boolean pool;

    @Option(names = "--resolution", paramLabel = "SYMBOL", description = "A resolution, such as A/RES/68/262.")
    private @Nullable String resolution;

    @Option(names = "--with", paramLabel = "WHOM", split = ",", description = "Others to set beside it.")
    private List<String> with = new ArrayList<>();

    @Option(
            names = "--vary",
            paramLabel = "OPTION",
            split = ",",
            description = "Run every choice of options of the definition, such as absent,credit, in all combinations.")
    private List<String> vary = new ArrayList<>();

    @Option(
            names = "--set",
            paramLabel = "OPTION=CHOICE",
            split = "&",
            description = "A choice in the definition, such as absent=as-disagree.")
    private Map<String, String> set = new LinkedHashMap<>();

    @Option(names = "--absent", paramLabel = "RULE", description = "Short for --set absent=RULE.")
    private @Nullable String absent;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private GroupOptions group;

    @Option(
            names = "--by",
            paramLabel = "SCOPE",
            description = "union, member or all (default: all for one period, union for several).")
    private @Nullable String by;

    @Option(names = "--allow-gap", description = "Years outside a source become gaps instead of an error.")
    private boolean allowGap;

    @Option(
            names = "--explain",
            description = "Print sources, rule and the command with every default, instead of running.")
    private boolean explain;

    @Override
    public void run() {
        if (list) {
            printing.printList(new IndicatorList(Indicators.all()).document(root.printedCommand()));
            return;
        }
        String subject = whom;
        String id = indicator;
        if (subject == null || id == null) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(),
                    subject == null
                            ? "Missing required parameter: 'WHOM' (or --list, which names all indicators)"
                            : "Missing required option: '--indicator=INDICATOR' (--list names them all)");
        }
        Indicator asked = Indicators.get(id);
        root.withContext(context -> {
            if (explain) {
                printing.printPage(new Explainer(context, root.dataFolder()).plan(asked, subject, years, options()));
                return true;
            }
            List<Period> periods = periods(asked, context);
            Inquiry inquiry =
                    new Inquiry(asked, subject, with, periods, options(), vary, scope(asked, periods.size()), allowGap);
            printing.printList(new InquiryPage(inquiry, context, root.dataFolder()).document(root.printedCommand()));
            return true;
        });
    }

    private List<Period> periods(Indicator asked, Context context) {
        if (resolution != null) {
            return List.of(ResolutionPeriod.of(resolution));
        }
        if (years.isEmpty()) {
            Optional<Years> all = Optional.of(asked.description().source())
                    .filter(Sources::isRegister)
                    .flatMap(source -> Sources.coverage(context, source));
            if (all.isPresent()) {
                return List.of(Period.of(all.get()));
            }
            int last = Sources.lastYear(context, asked.description().source(), Integer.MAX_VALUE)
                    .orElse(context.catalogue().asOf().getYear());
            return List.of(Period.of(last));
        }
        List<Period> periods = new ArrayList<>();
        for (String text : years) {
            Years range = parseYears(text);
            if (pool || asked.description().pooled()) {
                periods.add(Period.of(range));
            } else {
                range.stream().forEach(year -> periods.add(Period.of(year)));
            }
        }
        return periods;
    }

    private Years parseYears(String text) {
        try {
            return Years.parse(text.strip());
        } catch (IllegalArgumentException e) {
            throw new CommandLine.ParameterException(spec.commandLine(), "--years: " + e.getMessage());
        }
    }

    private Map<String, String> options() {
        Map<String, String> options = new LinkedHashMap<>(group.chosen());
        options.putAll(set);
        if (absent != null) {
            options.put("absent", absent);
        }
        return options;
    }

    private Scope scope(Indicator asked, int periods) {
        if (by == null) {
            boolean one = periods == 1 && with.isEmpty() && vary.isEmpty();
            boolean unionOnly = !one && asked.description().hasUnion();
            return unionOnly ? Scope.UNION : Scope.ALL;
        }
        return switch (by.toLowerCase(java.util.Locale.ROOT)) {
            case "union" -> Scope.UNION;
            case "member", "members" -> Scope.MEMBERS;
            case "all" -> Scope.ALL;
            default ->
                throw new CommandLine.ParameterException(
                        spec.commandLine(), "--by takes union, member or all, got '%s'".formatted(by));
        };
    }
}
