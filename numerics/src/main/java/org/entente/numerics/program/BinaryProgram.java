package org.entente.numerics.program;

import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.Literal;
import com.google.ortools.sat.SatParameters;
import java.util.Arrays;
import java.util.BitSet;

/// Yes-or-no variables under conditions, of which as few as possible shall be chosen.
///
/// Variables are numbered from 0. A literal is a variable `v`, or its negation `~v`.
public final class BinaryProgram {
    private final CpModel model = new CpModel();
    private final BoolVar[] variables;
    private LinearExpr objective = LinearExpr.constant(0);

    public BinaryProgram(int variables) {
        Native.load();
        this.variables = new BoolVar[variables];
        for (int v = 0; v < variables; v++) {
            this.variables[v] = model.newBoolVar("x" + v);
        }
    }

    /// At least one of the literals holds.
    public void atLeastOne(int... literals) {
        model.addBoolOr(Arrays.stream(literals).mapToObj(this::literal).toArray(Literal[]::new));
    }

    /// At most `limit` of the variables are chosen.
    public void atMost(int limit, int... counted) {
        model.addLessOrEqual(sum(counted), limit);
    }

    /// As few as possible of the variables are chosen.
    public void minimise(int... counted) {
        objective = sum(counted);
        model.minimize(objective);
    }

    /// An assignment to start the search from; it changes the effort, not what is optimal.
    public void startFrom(BitSet chosen) {
        model.clearHints();
        for (int v = 0; v < variables.length; v++) {
            model.addHint(variables[v], chosen.get(v) ? 1 : 0);
        }
    }

    public BinarySolution solve(Effort effort) {
        CpSolver solver = new CpSolver();
        SatParameters.Builder parameters = solver.getParameters();
        parameters.setNumWorkers(1).setRandomSeed(1).setLinearizationLevel(2);
        parameters.setMaxDeterministicTime(effort.units());
        CpSolverStatus status = solver.solve(model);
        return switch (status) {
            case OPTIMAL, FEASIBLE -> found(solver, status == CpSolverStatus.OPTIMAL);
            case INFEASIBLE -> new BinarySolution.Infeasible();
            case UNKNOWN -> new BinarySolution.Undecided();
            case MODEL_INVALID, UNRECOGNIZED -> throw new IllegalStateException("the solver refused: " + status);
        };
    }

    private BinarySolution.Found found(CpSolver solver, boolean optimal) {
        BitSet chosen = new BitSet();
        for (int v = 0; v < variables.length; v++) {
            chosen.set(v, solver.booleanValue(variables[v]));
        }
        int value = Math.toIntExact(solver.value(objective));
        int bound = optimal ? value : (int) Math.ceil(solver.bestObjectiveBound() - 1e-6);
        return new BinarySolution.Found(chosen, value, bound);
    }

    private LinearExpr sum(int... counted) {
        return LinearExpr.sum(Arrays.stream(counted).mapToObj(v -> variables[v]).toArray(BoolVar[]::new));
    }

    private Literal literal(int literal) {
        return literal >= 0 ? variables[literal] : variables[~literal].not();
    }
}
