package org.entente.models.equilibrium;

import static java.lang.Math.exp;
import static java.lang.Math.log;

import org.entente.numerics.fixedpoint.FixedPointMap;
import org.entente.numerics.linear.Rows;
import org.jspecify.annotations.Nullable;

/// The conditions of universal gravity as one pass over flat arrays that are made once.
///
/// What [Conditions] says one equation at a time, in the same notation, for a component of fixed size; the two
/// are tested against each other. A pass allocates nothing: 2 N^2 multiply-adds (3 N^2 with [#precondition])
/// and 4 N exponentials and logarithms. Not for use by several threads at once.
final class EquilibriumPass implements FixedPointMap {
    private final int n;
    private final double theta;
    private final double psi;
    private final double damping;
    private final DeficitRule deficitRule;
    private final double[] termsByExporter;
    private final double[] termsByImporter;
    private final double[] income;
    private final double[] expenditure;
    private final double[] logProductivity;
    private final double worldIncome;
    private final double kept;

    /// `p^-theta`, `P^-theta`, their logs, `ln Y_hat`, `Y'`, `E'`, `E'/P^-theta`, demand, excess.
    private final double[] fromPrices;

    private final double[] fromIndices;
    private final double[] logFromIndices;
    private final double[] logIncomes;
    private final double[] newIncome;
    private final double[] newExpenditure;
    private final double[] perUnit;
    private final double[] demand;
    private final double[] excess;
    private double @Nullable [] inverseByColumn;
    private double scale = 1;

    EquilibriumPass(Conditions conditions) {
        Component component = conditions.component();
        this.n = component.size();
        this.theta = conditions.elasticities().theta();
        this.psi = conditions.elasticities().psi();
        this.damping = 1 + theta + psi;
        this.deficitRule = conditions.deficitRule();
        this.termsByExporter = component.termsByExporter();
        this.termsByImporter = component.termsByImporter();
        this.income = new double[n];
        this.expenditure = new double[n];
        this.logProductivity = new double[n];
        for (int i = 0; i < n; i++) {
            income[i] = component.income(i);
            expenditure[i] = component.expenditure(i);
            logProductivity[i] = log(component.productivity(i));
        }
        this.worldIncome = component.worldIncome();
        this.kept = conditions.keptIncome();
        this.fromPrices = new double[n];
        this.fromIndices = new double[n];
        this.logFromIndices = new double[n];
        this.logIncomes = new double[n];
        this.newIncome = new double[n];
        this.newExpenditure = new double[n];
        this.perUnit = new double[n];
        this.demand = new double[n];
        this.excess = new double[n];
    }

    /// From now on a step is `inverse * r` instead of `r / (1 + theta + psi)`.
    ///
    /// @param inverse of minus the derivatives of `r` with respect to `ln p`, column by column
    void precondition(double[] inverse) {
        inverseByColumn = inverse;
    }

    /// Multiplies one bilateral term.
    void multiply(int exporter, int importer, double factor) {
        set(exporter, importer, termsByExporter[exporter * n + importer] * factor);
    }

    /// Puts one bilateral term, `lambda_ij B_ij`.
    void set(int exporter, int importer, double term) {
        termsByExporter[exporter * n + importer] = term;
        termsByImporter[importer * n + exporter] = term;
    }

    void setProductivity(int economy, double factor) {
        logProductivity[economy] = log(factor);
    }

    /// The step raises the price of what is in excess demand; the residual is the largest log excess demand.
    @Override
    public double step(double[] logPrices, double[] step) {
        double residual = evaluate(logPrices);
        if (inverseByColumn != null) {
            Rows.weightedSum(inverseByColumn, n, excess, step);
        } else {
            for (int i = 0; i < n; i++) {
                step[i] = excess[i] / damping;
            }
        }
        return residual;
    }

    /// All conditions at these prices, and the largest log excess demand; not a number if somebody would have
    /// nothing to spend.
    double evaluate(double[] logPrices) {
        for (int i = 0; i < n; i++) {
            fromPrices[i] = exp(-theta * logPrices[i]);
        }
        Rows.weightedSum(termsByExporter, n, fromPrices, fromIndices);
        double total = 0;
        for (int i = 0; i < n; i++) {
            logFromIndices[i] = log(fromIndices[i]);
            logIncomes[i] = logProductivity[i] + (1 + psi) * logPrices[i] + psi / theta * logFromIndices[i];
            newIncome[i] = exp(logIncomes[i]) * income[i];
            total += newIncome[i];
        }
        scale = worldIncome / total;
        for (int i = 0; i < n; i++) {
            newIncome[i] *= scale;
        }
        if (!spend()) {
            return Double.NaN;
        }
        for (int j = 0; j < n; j++) {
            perUnit[j] = newExpenditure[j] / fromIndices[j];
        }
        Rows.weightedSum(termsByImporter, n, perUnit, demand);
        double residual = 0;
        for (int i = 0; i < n; i++) {
            excess[i] = log(fromPrices[i] * demand[i] / newIncome[i]);
            residual = Math.max(residual, Math.abs(excess[i]));
        }
        return residual;
    }

    /// Welfare at the prices of the last evaluation, new over old.
    void welfare(double[] logPrices, WelfareMeasure measure, double[] welfare) {
        for (int i = 0; i < n; i++) {
            double logIndex = -logFromIndices[i] / theta;
            welfare[i] = switch (measure) {
                case REAL_INCOME -> exp(logProductivity[i] + (1 + psi) * (logPrices[i] - logIndex));
                case REAL_EXPENDITURE -> newExpenditure[i] / expenditure[i] / (scale * exp(logIndex));
            };
        }
    }

    /// `E'` by the deficit rule; false if somebody would have nothing to spend.
    private boolean spend() {
        if (deficitRule == DeficitRule.ADDITIVE) {
            double least = Double.POSITIVE_INFINITY;
            for (int j = 0; j < n; j++) {
                newExpenditure[j] = kept * newIncome[j] + expenditure[j] - income[j];
                least = Math.min(least, newExpenditure[j]);
            }
            return least > 0;
        }
        double total = 0;
        for (int j = 0; j < n; j++) {
            newExpenditure[j] = expenditure[j] * newIncome[j] / income[j];
            total += newExpenditure[j];
        }
        double addingUp = worldIncome / total;
        for (int j = 0; j < n; j++) {
            newExpenditure[j] *= addingUp;
        }
        return true;
    }
}
