package org.entente.models.equilibrium;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.entente.core.problem.Problem;
import org.entente.core.problem.ProblemException;
import org.entente.core.problem.ProblemException.Kind;

/// Log welfare after a shock, told by partner: what terms of trade, trade costs, deficits and productivity did.
///
/// With `X` trade, `E` expenditure, `D` deficit and `p` prices along the way from the baseline to the new
/// equilibrium,
///
///     d ln W_n = (1 + psi) / E_n * sum_i [ X_ni d ln p_n - X_in d ln p_i ]       terms of trade with i
///              + (1 + psi) / E_n * sum_i X_in d ln B_in / theta                  trade costs with i
///              + (1 + psi) / E_n * D_n d ln p_n  (+ d ln (E_n / Y_n))            deficit
///              + d ln A_n                                                       productivity
///
/// The bracketed part belongs to [WelfareMeasure#REAL_EXPENDITURE] only. Prices are in the numeraire in which
/// world income is unchanged; without deficits the choice does not matter, with them it moves amounts between
/// the first and the third line. Terms in levels are unequal along the way, so each is an integral: the shock
/// comes in equal steps of `ln B` (of `B`, if trade stops), each step by the trapezoid rule, once with half the
/// steps and once with all, and the two are extrapolated (Richardson). What is left to exact welfare is shown.
///
/// All amounts are in logs.
public final class WelfareDecomposition {
    /// Steps along the way, unless another number is asked for.
    private static final int STEPS = 16;

    private final Counterfactual end;
    private final WelfareMeasure measure;
    private final WelfarePath whole;

    private WelfareDecomposition(Counterfactual end, WelfareMeasure measure, WelfarePath whole) {
        this.end = end;
        this.measure = measure;
        this.whole = whole;
    }

    /// What one economy owes to trade with some others.
    ///
    /// @param termsOfTrade what it sells them became dearer, or what it buys from them cheaper, before trade costs
    /// @param tradeCosts the change of trade costs on what it buys from them
    public record Contribution(double termsOfTrade, double tradeCosts) {
        public double total() {
            return termsOfTrade + tradeCosts;
        }
    }

    /// Decomposes [WelfareMeasure#DEFAULT].
    ///
    /// @throws ProblemException if an equilibrium on the way is not found, or the shock cuts economies off
    public static WelfareDecomposition of(UniversalGravity baseline, TradeShock shock) {
        return of(baseline, shock, WelfareMeasure.DEFAULT);
    }

    /// Decomposes one measure of welfare.
    ///
    /// @throws ProblemException if an equilibrium on the way is not found, or the shock cuts economies off
    public static WelfareDecomposition of(UniversalGravity baseline, TradeShock shock, WelfareMeasure measure) {
        return of(baseline, shock, measure, STEPS);
    }

    /// Decomposes along a way of so many steps, an even number: each is an equilibrium to be solved, and four of them
    /// miss a thousandth of what an agreement does.
    ///
    /// @throws ProblemException if an equilibrium on the way is not found, or the shock cuts economies off
    public static WelfareDecomposition of(
            UniversalGravity baseline, TradeShock shock, WelfareMeasure measure, int steps) {
        if (steps < 2 || steps % 2 != 0) {
            throw new IllegalArgumentException("an even number of steps, got %d".formatted(steps));
        }
        if (baseline.disconnects(shock)) {
            throw new ProblemException(
                    Kind.USAGE,
                    Problem.of(
                            "ENT-5106",
                            "the shock leaves groups that do not trade with each other",
                            "the last step to no trade at all is a jump: deficits end and prices lose their common"
                                    + " numeraire, so there is no path to integrate along",
                            "Maybe decompose the loss of a large but finite cost: TradeShock.preference."));
        }
        List<PathPoint> points = new ArrayList<>();
        for (int k = 0; k <= steps; k++) {
            points.add(PathPoint.of(baseline.solve(shock.partWay((double) k / steps))));
        }
        WelfarePath fine = WelfarePath.along(points);
        List<PathPoint> everySecond = new ArrayList<>();
        for (int k = 0; k <= steps; k += 2) {
            everySecond.add(points.get(k));
        }
        WelfarePath coarse = WelfarePath.along(everySecond);
        return new WelfareDecomposition(points.getLast().counterfactual(), measure, fine.extrapolated(coarse));
    }

    /// The equilibrium that is decomposed.
    public Counterfactual counterfactual() {
        return end;
    }

    /// What an economy owes to one partner; with itself, what its domestic trade costs did.
    public Contribution with(String economy, String partner) {
        int n = index(economy);
        int i = index(partner);
        return new Contribution(whole.termsOfTrade()[n][i], whole.tradeCosts()[n][i]);
    }

    /// What an economy owes to a group of partners.
    public Contribution with(String economy, Collection<String> partners) {
        double termsOfTrade = 0;
        double tradeCosts = 0;
        for (String partner : partners.stream().distinct().sorted().toList()) {
            Contribution one = with(economy, partner);
            termsOfTrade += one.termsOfTrade();
            tradeCosts += one.tradeCosts();
        }
        return new Contribution(termsOfTrade, tradeCosts);
    }

    /// What the deficit did: its value in the economy's own prices, and under
    /// [WelfareMeasure#REAL_EXPENDITURE] its change. Zero for balanced trade.
    public double deficit(String economy) {
        int n = index(economy);
        double valued = whole.deficits()[n];
        return switch (measure) {
            case REAL_INCOME -> valued;
            case REAL_EXPENDITURE -> valued + Math.log(end.expenditure(economy) / end.income(economy));
        };
    }

    /// What the economy's own productivity did.
    public double productivity(String economy) {
        return Math.log(end.shock().productivity(index(economy)));
    }

    /// Log welfare from the new equilibrium itself.
    public double exact(String economy) {
        return Math.log(end.welfare(economy, measure));
    }

    /// All parts together.
    public double sum(String economy) {
        return with(economy, end.baseline().economies()).total() + deficit(economy) + productivity(economy);
    }

    /// What the parts miss of exact log welfare: the error of the integration.
    public double residual(String economy) {
        return exact(economy) - sum(economy);
    }

    private int index(String economy) {
        return end.baseline().labels().indexOf(economy);
    }
}
