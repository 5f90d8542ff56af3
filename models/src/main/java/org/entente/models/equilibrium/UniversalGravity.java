package org.entente.models.equilibrium;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.stream.IntStream;
import org.entente.core.problem.Problem;
import org.entente.core.problem.ProblemException;
import org.entente.core.problem.ProblemException.Kind;
import org.entente.core.state.StateId;
import org.entente.core.trade.TradeMatrix;

/// The world as it is: trade with domestic sales, two elasticities, and what deficits do when incomes
/// change.
///
/// Nothing in a baseline changes when a shock is solved, so one baseline serves many threads.
public final class UniversalGravity {
    private final Labels labels;
    private final double[][] flows;
    private final double[] incomes;
    private final double[] expenditures;
    private final Elasticities elasticities;
    private final DeficitRule deficitRule;

    private UniversalGravity(Labels labels, double[][] flows, Elasticities elasticities, DeficitRule deficitRule) {
        this.labels = labels;
        this.flows = flows;
        this.incomes = new double[flows.length];
        this.expenditures = new double[flows.length];
        for (int i = 0; i < flows.length; i++) {
            for (int j = 0; j < flows.length; j++) {
                incomes[i] += flows[i][j];
                expenditures[j] += flows[i][j];
            }
        }
        this.elasticities = elasticities;
        this.deficitRule = deficitRule;
    }

    /// A baseline from any square matrix of flows.
    ///
    /// @param economies one label for each row and column
    /// @param flows exporter by importer, domestic sales on the diagonal, any one currency
    /// @throws ProblemException if an economy has no domestic sales, or not all economies are linked by
    ///     trade
    public static UniversalGravity of(
            List<String> economies, double[][] flows, Elasticities elasticities, DeficitRule deficitRule) {
        Labels labels = new Labels(economies);
        labels.requireSquare(flows);
        double[][] copy = new double[flows.length][];
        for (int i = 0; i < flows.length; i++) {
            copy[i] = flows[i].clone();
        }
        requireFlows(labels, copy);
        requireDomesticSales(labels, copy);
        requireOneWorld(labels, copy);
        return new UniversalGravity(labels, copy, elasticities, deficitRule);
    }

    /// A baseline from a trade matrix; a pair without a reported flow counts as not trading.
    public static UniversalGravity of(TradeMatrix trade, Elasticities elasticities, DeficitRule deficitRule) {
        List<String> economies = trade.economies().stream().map(StateId::code).toList();
        return of(economies, trade.toArray(), elasticities, deficitRule);
    }

    public UniversalGravity with(Elasticities others) {
        return new UniversalGravity(labels, flows, others, deficitRule);
    }

    public UniversalGravity with(DeficitRule other) {
        return new UniversalGravity(labels, flows, elasticities, other);
    }

    public List<String> economies() {
        return labels.asList();
    }

    public Elasticities elasticities() {
        return elasticities;
    }

    public DeficitRule deficitRule() {
        return deficitRule;
    }

    /// Base-year expenditure of an economy, home and abroad, in the currency of the matrix.
    public double expenditure(String economy) {
        return expenditure(labels.indexOf(economy));
    }

    /// The shock to start from: it names this baseline's economies and changes nothing.
    public TradeShock noShock() {
        return TradeShock.none(labels);
    }

    /// The equilibrium after a shock. Groups that the shock cuts off are worlds of their own.
    ///
    /// @throws ProblemException if no equilibrium is found
    public Counterfactual solve(TradeShock shock) {
        labels.requireSame(shock.labels());
        return new Counterfactual(this, shock, solutions(shock, Tolerance.RATIOS));
    }

    /// Welfare of all economies under each of many shocks, new over old: row k belongs to shock k, columns are
    /// in this baseline's order. Much faster than solving each; see [WelfareSolver].
    ///
    /// @throws ProblemException if one of them has no equilibrium
    public double[][] welfare(List<TradeShock> shocks, ExecutorService executor) {
        return WelfareSolver.of(this).welfare(shocks, executor);
    }

    List<EquilibriumSolver.Solution> solutions(TradeShock shock, Tolerance tolerance) {
        List<EquilibriumSolver.Solution> solutions = new ArrayList<>();
        for (List<Integer> members : components(shock)) {
            Component component = Component.of(members, flows, shock);
            List<String> names = members.stream().map(labels::get).toList();
            Conditions conditions = new Conditions(component, elasticities, deficitRule);
            solutions.add(EquilibriumSolver.solve(conditions, names, tolerance));
        }
        return solutions;
    }

    /// Whether the shock ends some trade and thereby leaves groups that do not trade with each other.
    boolean disconnects(TradeShock shock) {
        return components(shock).size() > 1;
    }

    private List<List<Integer>> components(TradeShock shock) {
        for (int k = 0; k < shock.size(); k++) {
            double before = flows[shock.exporter(k)][shock.importer(k)];
            if (before > 0 && !(before * shock.factor(k) > 0)) {
                return Connectivity.components(flows, shock);
            }
        }
        return List.of(IntStream.range(0, flows.length).boxed().toList());
    }

    /// The equilibrium after a shock and lump sums that economies pay each other: `E'_j = Y'_j + D_j + T_j`, in the
    /// numeraire in which world income is unchanged.
    ///
    /// @param transfers what each economy receives, negative for what it pays; they sum to zero
    /// @throws ProblemException if deficits are multiplicative, under which a sum of money has no place, or no
    ///     equilibrium is found
    public Counterfactual solve(TradeShock shock, double[] transfers) {
        labels.requireSame(shock.labels());
        requireTransfers(transfers);
        List<EquilibriumSolver.Solution> solutions = new ArrayList<>();
        for (List<Integer> members : components(shock)) {
            Component component = Component.of(members, flows, shock).receiving(transfers);
            List<String> names = members.stream().map(labels::get).toList();
            solutions.add(EquilibriumSolver.solve(new Conditions(component, elasticities, deficitRule), names));
        }
        return new Counterfactual(this, shock, solutions);
    }

    private void requireTransfers(double[] transfers) {
        double sum = 0;
        double size = 0;
        for (double received : transfers) {
            sum += received;
            size += Math.abs(received);
        }
        if (transfers.length != labels.size() || !(Math.abs(sum) <= 1e-12 * size)) {
            throw new IllegalArgumentException(
                    "%d transfers for %d economies, which sum to %s".formatted(transfers.length, labels.size(), sum));
        }
        if (size > 0 && deficitRule != DeficitRule.ADDITIVE) {
            throw new ProblemException(
                    Kind.USAGE,
                    Problem.of(
                            "ENT-4186",
                            "a transfer needs additive deficits",
                            "Under multiplicative ones expenditure is a multiple of income, and a sum of money has no"
                                    + " place in it.",
                            "Use additive deficits: --deficits additive, which is the default with a transfer."));
        }
    }

    Labels labels() {
        return labels;
    }

    double flow(int exporter, int importer) {
        return flows[exporter][importer];
    }

    /// Base-year expenditure, `E_j = sum_i X_ij`.
    public double expenditure(int economy) {
        return expenditures[economy];
    }

    /// Base-year income, `Y_i = sum_j X_ij`.
    double income(int economy) {
        return incomes[economy];
    }

    double[][] flows() {
        return flows;
    }

    private static void requireFlows(Labels labels, double[][] flows) {
        for (int i = 0; i < flows.length; i++) {
            for (int j = 0; j < flows.length; j++) {
                if (!(flows[i][j] >= 0) || Double.isInfinite(flows[i][j])) {
                    throw new IllegalArgumentException(
                            "flow from %s to %s is %s".formatted(labels.get(i), labels.get(j), flows[i][j]));
                }
            }
        }
    }

    private static void requireDomesticSales(Labels labels, double[][] flows) {
        List<String> without = IntStream.range(0, flows.length)
                .filter(i -> flows[i][i] <= 0)
                .mapToObj(labels::get)
                .toList();
        if (!without.isEmpty()) {
            throw new ProblemException(
                    Kind.INVALID_FILE,
                    Problem.of(
                            "ENT-4101",
                            "no domestic sales for " + Labels.shown(without),
                            "without them autarky is not defined and every gain from trade is infinite",
                            "Maybe put gross output less exports on the diagonal, or leave these economies out."));
        }
    }

    private static void requireOneWorld(Labels labels, double[][] flows) {
        List<List<Integer>> components = Connectivity.components(flows, TradeShock.none(labels.asList()));
        if (components.size() > 1) {
            List<String> groups = components.stream()
                    .map(members -> "{%s}"
                            .formatted(Labels.shown(
                                    members.stream().map(labels::get).toList())))
                    .toList();
            throw new ProblemException(
                    Kind.NO_CONVERGENCE,
                    Problem.of(
                            "ENT-5101",
                            "the trade matrix falls into %d groups without trade between them: %s"
                                    .formatted(components.size(), Labels.shown(groups)),
                            "relative prices between the groups are not identified",
                            "Maybe build a baseline for each group, or fill unreported flows first."));
        }
    }
}
