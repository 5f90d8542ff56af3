package org.entente.models.game;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.function.IntPredicate;

/// Solves a linear program over all coalitions of a game too large for a table.
///
/// Conditions come from exact worths only. Which coalitions to ask for, the surrogate says: those that the last
/// optimum leaves shortest, found by tabu search, and where that finds none, by a sweep over all coalitions. When the
/// sweep finds none either, that is the certificate.
final class Generation {
    private final SurrogateProbes probes;
    private final SurrogateGame surrogate;
    private final CoalitionValue oracle;
    private final GenerationRules rules;
    private final Executor executor;
    private final ExcessProgram program;
    private final Map<Integer, Double> worths = new HashMap<>();
    private final List<Double> exact = new ArrayList<>();
    private final List<Double> predicted = new ArrayList<>();
    private final int all;
    private int rounds;

    Generation(
            SurrogateProbes probes,
            CoalitionValue oracle,
            GenerationRules rules,
            Executor executor,
            ExcessProgram program) {
        this.probes = probes;
        this.surrogate = probes.corrected();
        this.oracle = oracle;
        this.rules = rules;
        this.executor = executor;
        this.program = program;
        this.all = Coalitions.all(surrogate.players());
        for (int player = 0; player < surrogate.players(); player++) {
            note(1 << player, surrogate.worth(1 << player));
        }
        for (int k = 0; k < probes.masks().length; k++) {
            note(probes.masks()[k], probes.worths()[k]);
        }
    }

    /// An optimum with its certificate.
    record Result(ExcessProgram.Point point, GenerationCertificate certificate) {}

    /// Where a search ended.
    ///
    /// @param complete whether a sweep found no condition broken
    private record Stage(ExcessProgram.Point point, boolean complete) {}

    /// The program's optimum.
    Result solve() {
        Stage stage = search(_ -> true);
        ExcessProgram.Point point = stage.point();
        return new Result(point, certificate(stage.complete(), point.allocation(), point.epsilon()));
    }

    /// The program's optimum, and among its allocations one that leaves as much slack as can be to the coalitions that
    /// do not bind, so that an error of the surrogate has to be as large as that to matter.
    Result solveWithSlack() {
        Stage first = search(_ -> true);
        double epsilon = first.point().epsilon();
        Span fixed = new Span(surrogate.players());
        fixed.add(all);
        for (Binding binding : first.point().binding()) {
            if (fixed.add(binding.coalition())) {
                program.pay(binding.coalition(), Objects.requireNonNull(worths.get(binding.coalition())) - epsilon);
            }
        }
        double[] allocation = first.point().allocation();
        if (first.complete() && !fixed.isWhole()) {
            program.keepOnly(mask -> !fixed.contains(mask));
            allocation = search(mask -> !fixed.contains(mask)).point().allocation();
        }
        ExcessProgram.Point point = new ExcessProgram.Point(
                epsilon, allocation, epsilon, first.point().binding());
        return new Result(point, certificate(first.complete(), allocation, epsilon));
    }

    private Stage search(IntPredicate eligible) {
        Separation tabu = new TabuSearch(surrogate);
        Separation sweep = new SurrogateSweep(surrogate, executor);
        IntPredicate open = mask -> !worths.containsKey(mask) && eligible.test(mask);
        while (true) {
            ExcessProgram.Point point = program.solve();
            rounds++;
            double level = point.epsilon() + rules.accuracy() * probes.scale();
            List<Blocking> cuts = tabu.worst(point.allocation(), level, rules.solvedPerRound(), open);
            if (cuts.isEmpty()) {
                cuts = sweep.worst(point.allocation(), level, rules.solvedPerRound(), open);
            }
            if (cuts.isEmpty() || worths.size() + cuts.size() > rules.mostSolved()) {
                return new Stage(point, cuts.isEmpty());
            }
            ask(cuts);
        }
    }

    private void ask(List<Blocking> cuts) {
        int[] masks = cuts.stream().mapToInt(Blocking::coalition).toArray();
        double[] answers = OrderedTasks.worths(masks, oracle, executor);
        for (int k = 0; k < masks.length; k++) {
            if (Integer.bitCount(masks[k]) > 3) {
                exact.add(answers[k]);
                predicted.add(surrogate.worth(masks[k]));
            }
            note(masks[k], answers[k]);
        }
    }

    /// The condition of all players is the program's own affair.
    private void note(int mask, double worth) {
        if (mask != all) {
            program.add(mask, worth);
        }
        worths.put(mask, worth);
    }

    /// One look at every coalition that was not solved exactly.
    private GenerationCertificate certificate(boolean complete, double[] allocation, double epsilon) {
        List<Blocking> worst = new SurrogateSweep(surrogate, executor)
                .worst(allocation, Double.NEGATIVE_INFINITY, 1, mask -> !worths.containsKey(mask));
        double violation =
                worst.isEmpty() ? Double.NEGATIVE_INFINITY : worst.getFirst().gain() - epsilon;
        SurrogateError onWorst = SurrogateError.of(
                exact.stream().mapToDouble(Double::doubleValue).toArray(),
                predicted.stream().mapToDouble(Double::doubleValue).toArray());
        return new GenerationCertificate(complete, all - 1L, violation, worths.size(), rounds, probes.error(), onWorst);
    }
}
