package org.entente.assessment.balance;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.entente.assessment.directory.Indicators;
import org.entente.assessment.indicator.Indicator;
import org.entente.assessment.indicator.Leaders;
import org.entente.assessment.question.Context;
import org.entente.assessment.question.OptionSpec;
import org.entente.assessment.question.Options;
import org.entente.assessment.question.Progress;
import org.entente.assessment.question.Question;
import org.entente.assessment.question.Question.Scope;
import org.entente.assessment.question.Subject;
import org.entente.assessment.question.Subjects;
import org.entente.assessment.question.Tasks;
import org.entente.core.figure.Figure;
import org.entente.core.figure.Period;
import org.entente.core.problem.Problem;
import org.entente.core.problem.ProblemException;
import org.entente.core.state.StateId;
import org.entente.core.time.SpellRule;
import org.entente.core.time.Years;

/// Puts every indicator to a union, its members and its comparators.
///
/// @param whom the union, a state or a pair
/// @param years the period, if it was chosen
/// @param with the comparators, if they were chosen; otherwise those of the catalogue
/// @param given options that differ from the default
public record BalanceSheet(String whom, Optional<Years> years, Optional<List<String>> with, Map<String, String> given) {
    private static final List<OptionSpec> OPTIONS =
            Stream.concat(Subjects.OPTIONS.stream(), Stream.of(Leaders.OPTION)).toList();

    public BalanceSheet {
        given = Map.copyOf(given);
    }

    /// Computes all entries, then the verdicts on them.
    public Assessment assess(Context context) {
        return assess(context, Progress.SILENT);
    }

    /// As [#assess(Context)], telling how far it is: one step an indicator, one for the accounts
    /// and one for the verdicts.
    public Assessment assess(Context context, Progress progress) {
        Subjects subjects = new Subjects(context.catalogue());
        Options options = Options.of(OPTIONS, given);
        Subject subject = subjects.find(whom, options);
        List<Indicator> indicators = Indicators.inBalanceSheet().stream()
                .filter(indicator -> indicator.concerns(context, subject))
                .toList();
        int steps = indicators.size() + 2;
        AtomicInteger done = new AtomicInteger();
        List<Subject> comparators = comparators(subjects, subject);
        Plan plan = Plan.of(context, subject, years);
        refuse(context, subject, comparators, plan, options);
        List<Entry> entries = Tasks.inOrder(
                context.executor(),
                indicators.stream()
                        .map(indicator -> (Callable<Entry>) () -> {
                            Entry entry = entry(context, indicator, plan.period(indicator), subject, comparators);
                            progress.done(done.incrementAndGet(), steps);
                            return entry;
                        })
                        .toList());
        SortedSet<StateId> members = subject.union().membersIn(plan.membershipYear(), SpellRule.EXACT);
        Asking asking = new Asking(context, subject, plan, given);
        List<Account> accounts = new ArrayList<>(LedgerAccounts.of(asking, entries));
        accounts.addAll(GameAccounts.of(asking));
        progress.done(done.incrementAndGet(), steps);
        Assessment assessment = new Assessment(
                subject,
                plan.years(),
                plan.membershipYear(),
                plan.coverage(),
                members,
                Leaders.find(context, members, plan.membershipYear(), options),
                comparators,
                entries,
                accounts,
                List.of());
        Assessment whole = assessment.with(new Verdicts(assessment, context).lines());
        progress.done(steps, steps);
        return whole;
    }

    /// What cannot be a balance sheet: a state, a union beside itself, a leader from outside.
    private static void refuse(
            Context context, Subject subject, List<Subject> comparators, Plan plan, Options options) {
        List<Problem> problems = new ArrayList<>();
        if (!subject.isUnion()) {
            problems.add(Problem.of(
                    "ENT-2011",
                    "'%s' is not a union of the catalogue".formatted(subject.label()),
                    "A balance sheet is about a union and its members.",
                    "of a state or a pair ask single indicators: ./entente measure %s -i attendance"
                            .formatted(subject.whom().toUpperCase(Locale.ROOT))));
        }
        if (comparators.stream().anyMatch(other -> other.whom().equals(subject.whom()))) {
            problems.add(Problem.of(
                    "ENT-2010",
                    "%s cannot be compared with itself".formatted(subject.whom().toUpperCase(Locale.ROOT)),
                    "",
                    "name other unions: --with EU,ASEAN"));
        }
        String leader = options.get("leader");
        if (!leader.equals("largest-gdp")) {
            StateId state = new Subjects(context.catalogue()).state(leader);
            if (!subject.union().membersDuring(plan.years(), SpellRule.ANY).contains(state)) {
                problems.add(Problem.of(
                        "ENT-2009",
                        "%s was not a member in %s".formatted(state, plan.years()),
                        "The leader is one of the members.",
                        "leave the option out: the member with the largest GDP leads"));
            }
        }
        if (!problems.isEmpty()) {
            throw new ProblemException(ProblemException.Kind.USAGE, problems);
        }
    }

    private List<Subject> comparators(Subjects subjects, Subject subject) {
        List<String> codes = with.orElseGet(() -> subject.union().comparators().stream()
                .map(comparator -> comparator.union().code())
                .toList());
        return codes.stream()
                .map(code -> subjects.find(code, Options.of(OPTIONS, Map.of())))
                .toList();
    }

    private Entry entry(
            Context context, Indicator indicator, Period period, Subject subject, List<Subject> comparators) {
        Question question = new Question(context, subject, period, options(indicator), Scope.ALL);
        List<Callable<List<Figure>>> questions = new ArrayList<>();
        questions.add(() -> indicator.figures(question));
        if (indicator.description().hasUnion()) {
            Options plain = Options.of(indicator.options(), Map.of());
            for (Subject other : comparators) {
                questions.add(() -> indicator.figures(new Question(context, other, period, plain, Scope.UNION)));
            }
        }
        List<List<Figure>> answers = Tasks.inOrder(context.executor(), questions);
        List<Figure> own = answers.getFirst();
        List<Figure> others = answers.stream().skip(1).flatMap(List::stream).toList();
        return new Entry(
                indicator.description(),
                period,
                own.stream().filter(figure -> figure.id().member().isEmpty()).findFirst(),
                own.stream().filter(figure -> figure.id().member().isPresent()).toList(),
                others);
    }

    /// The given options that this indicator has.
    private Options options(Indicator indicator) {
        Map<String, String> own = new TreeMap<>(given);
        own.keySet()
                .retainAll(indicator.options().stream().map(OptionSpec::name).toList());
        return Options.of(indicator.options(), own);
    }
}
