package org.entente.models.alignment;

import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.entente.models.equilibrium.ParameterGrid.Cell;
import org.entente.models.equilibrium.UniversalGravity;
import org.entente.models.equilibrium.WelfareSolver;
import org.jspecify.annotations.Nullable;

/// What each alignment gives to each economy, at one combination of the parameters.
///
/// Real income, `What_i(a)`, is relative to the observed world. In base-year money an alignment `a`
/// instead of `from` is worth `E_i (What_i(a) / What_i(from) - 1)`, with `E_i` base-year
/// expenditure. The order of questions changes no answer: each equilibrium is found from the
/// observed one.
public final class Payoffs {
    private final AlignmentGame game;
    private final Cell cell;
    private final UniversalGravity baseline;
    private final Once<WelfareSolver> solver;
    private final Map<Alignment, double[]> solved = new ConcurrentHashMap<>();
    private final Map<Held, EquilibriumTransfers> held = new ConcurrentHashMap<>();

    Payoffs(AlignmentGame game, Cell cell) {
        this.game = game;
        this.cell = cell;
        this.baseline = game.observed().with(cell.elasticities());
        this.solver = new Once<>(() -> WelfareSolver.of(baseline));
    }

    public AlignmentGame game() {
        return game;
    }

    Cell cell() {
        return cell;
    }

    /// Solves these now.
    ///
    /// @throws org.entente.core.problem.ProblemException if one has no equilibrium
    public void prepare(Collection<Alignment> alignments) {
        alignments.forEach(this::welfare);
    }

    /// A member's gain from one alignment over another, in base-year money.
    public double gain(int member, Alignment alignment, Alignment from) {
        return gain(game.members().get(member), alignment, from);
    }

    /// Any economy's gain from one alignment over another, in base-year money.
    public double gain(String economy, Alignment alignment, Alignment from) {
        return game.expenditure(economy) * relative(economy, alignment, from);
    }

    /// An economy's gain from one alignment over another, as a share of its real income in the
    /// other.
    public double relative(String economy, Alignment alignment, Alignment from) {
        int position = baseline.economies().indexOf(economy);
        return welfare(alignment)[position] / welfare(from)[position] - 1;
    }

    /// The payoff `u_i(a)`: the gain over no union.
    public double payoff(int member, Alignment alignment) {
        return gain(member, alignment, game.noUnion());
    }

    /// What the leader must pay so that nobody gains by leaving a target alone, what the payments do to prices
    /// included.
    ///
    /// @param leader position of who pays; it does not leave
    /// @param rivalDepth effect of the rival's agreement over that of the union
    /// @throws org.entente.core.problem.ProblemException if an alignment has no equilibrium, or no transfers are
    ///     found
    public EquilibriumTransfers transfersInEquilibrium(Alignment target, int leader, double rivalDepth) {
        return held.computeIfAbsent(
                new Held(target, leader, rivalDepth),
                asked -> EquilibriumTransfers.of(this, asked.target, asked.leader, asked.rivalDepth));
    }

    private double[] welfare(Alignment alignment) {
        return solved.computeIfAbsent(alignment, wanted -> solver.get().welfare(game.shock(wanted, cell.preference())));
    }

    /// What transfers hold.
    private record Held(Alignment target, int leader, double rivalDepth) {}

    /// A value made when it is first asked for, once.
    private static final class Once<T> {
        private final Supplier<T> maker;
        private @Nullable T made;

        Once(Supplier<T> maker) {
            this.maker = maker;
        }

        synchronized T get() {
            T value = made;
            if (value == null) {
                value = maker.get();
                made = value;
            }
            return value;
        }
    }
}
