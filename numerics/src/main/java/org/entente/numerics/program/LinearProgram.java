package org.entente.numerics.program;

import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPObjective;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPSolverParameters;
import com.google.ortools.linearsolver.MPSolverParameters.IncrementalityValues;
import com.google.ortools.linearsolver.MPSolverParameters.IntegerParam;
import com.google.ortools.linearsolver.MPSolverParameters.PresolveValues;
import com.google.ortools.linearsolver.MPVariable;
import java.util.ArrayList;
import java.util.List;

/// A linear function of free or bounded real variables, to be made as small as possible under linear conditions.
///
/// Conditions may be added between solves; each solve starts from the last basis. The answer is a vertex with its
/// dual prices, the same every time for the same sequence of calls. Values should be of the order of one: the
/// solver's tolerance is 1e-10, absolute. Holds native memory, so close it.
public final class LinearProgram implements AutoCloseable {
    private static final double INFINITY = Double.POSITIVE_INFINITY;
    private static final String PRECISE =
            "primal_feasibility_tolerance: 1e-10 dual_feasibility_tolerance: 1e-10 drop_tolerance: 1e-16";

    private final MPSolver solver;
    private final MPVariable[] variables;
    private final List<MPConstraint> conditions = new ArrayList<>();

    /// All variables are free, and the objective is zero.
    public LinearProgram(int variables) {
        Native.load();
        this.solver = MPSolver.createSolver("GLOP");
        solver.setSolverSpecificParametersAsString(PRECISE);
        this.variables = new MPVariable[variables];
        for (int v = 0; v < variables; v++) {
            this.variables[v] = solver.makeNumVar(-INFINITY, INFINITY, "");
        }
    }

    public int variables() {
        return variables.length;
    }

    /// How many conditions there are.
    public int conditions() {
        return conditions.size();
    }

    /// From now on the variable stays in this range, which may be infinite on either side.
    public void range(int variable, double low, double high) {
        variables[variable].setBounds(low, high);
    }

    /// From now on this is what is made small.
    ///
    /// @param coefficients one for each variable
    public void minimise(double... coefficients) {
        requireLength(coefficients);
        MPObjective objective = solver.objective();
        objective.clear();
        for (int v = 0; v < variables.length; v++) {
            objective.setCoefficient(variables[v], coefficients[v]);
        }
        objective.setMinimization();
    }

    /// The condition `coefficients · x >= bound`; its number, from 0.
    public int atLeast(double bound, double... coefficients) {
        return condition(bound, INFINITY, coefficients);
    }

    /// The condition `coefficients · x = value`; its number, from 0.
    public int equal(double value, double... coefficients) {
        return condition(value, value, coefficients);
    }

    /// From now on this condition holds with equality at the value.
    public void fix(int condition, double value) {
        conditions.get(condition).setBounds(value, value);
    }

    /// From now on this condition asks for nothing.
    public void drop(int condition) {
        conditions.get(condition).setBounds(-INFINITY, INFINITY);
    }

    public LinearSolution solve() {
        MPSolver.ResultStatus status = run(IncrementalityValues.INCREMENTALITY_ON);
        if (status == MPSolver.ResultStatus.ABNORMAL || status == MPSolver.ResultStatus.NOT_SOLVED) {
            status = run(IncrementalityValues.INCREMENTALITY_OFF);
        }
        return switch (status) {
            case OPTIMAL, FEASIBLE -> found();
            case INFEASIBLE -> new LinearSolution.Infeasible();
            case UNBOUNDED -> new LinearSolution.Unbounded();
            case ABNORMAL, MODEL_INVALID, NOT_SOLVED -> new LinearSolution.Undecided(status.name());
        };
    }

    @Override
    public void close() {
        solver.delete();
    }

    private MPSolver.ResultStatus run(IncrementalityValues incrementality) {
        try (Parameters parameters = new Parameters()) {
            parameters.set(IntegerParam.PRESOLVE, PresolveValues.PRESOLVE_OFF.swigValue());
            parameters.set(IntegerParam.INCREMENTALITY, incrementality.swigValue());
            return solver.solve(parameters.parameters);
        }
    }

    private LinearSolution found() {
        double[] values = new double[variables.length];
        for (int v = 0; v < values.length; v++) {
            values[v] = variables[v].solutionValue();
        }
        double[] duals = new double[conditions.size()];
        for (int c = 0; c < duals.length; c++) {
            duals[c] = conditions.get(c).dualValue();
        }
        return new LinearSolution.Optimal(solver.objective().value(), values, duals);
    }

    private int condition(double low, double high, double... coefficients) {
        requireLength(coefficients);
        MPConstraint condition = solver.makeConstraint(low, high);
        for (int v = 0; v < variables.length; v++) {
            if (coefficients[v] != 0) {
                condition.setCoefficient(variables[v], coefficients[v]);
            }
        }
        conditions.add(condition);
        return conditions.size() - 1;
    }

    private void requireLength(double... coefficients) {
        if (coefficients.length != variables.length) {
            throw new IllegalArgumentException(
                    "%d coefficients for %d variables".formatted(coefficients.length, variables.length));
        }
    }

    private static final class Parameters implements AutoCloseable {
        private final MPSolverParameters parameters = new MPSolverParameters();

        void set(IntegerParam name, int value) {
            parameters.setIntegerParam(name, value);
        }

        @Override
        public void close() {
            parameters.delete();
        }
    }
}
