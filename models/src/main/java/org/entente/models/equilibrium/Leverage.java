package org.entente.models.equilibrium;

/// What two economies lose when the trade between them stops, and how much of it rerouting spares them.
///
/// With W_hat welfare in the new equilibrium over the old, the loss of an economy is `100 (1 - W_hat)` per cent.
/// Leverage of a over b is b's loss; its price to a is a's own. A. Hirschman (1945), National Power and the
/// Structure of Foreign Trade, ch. 2, names the influence effect of trade; that a share of trade is no
/// vulnerability, since trade can be rerouted: R. Keohane and J. Nye (1977), Power and Interdependence, ch. 1.
///
/// The loss before rerouting keeps all prices and sales as they were: the target loses what it sold to the
/// sender, X_ba of its income Y_b, and buys nothing from it, which raises its price index to
/// (1 - lambda_ab)^(-1/theta) with lambda_ab the sender's share of its purchases. So it is
/// `100 (1 - (1 - X_ba / Y_b) (1 - lambda_ab)^(1/theta))`.
///
/// @param target the loss of the one that is cut off, in per cent of its real income
/// @param sender the loss of the one that cuts, in per cent of its real income
/// @param targetMoney the same in base-year money
/// @param senderMoney the same in base-year money
/// @param targetBeforeRerouting the target's loss before anything adjusts, in per cent
public record Leverage(
        double target, double sender, double targetMoney, double senderMoney, double targetBeforeRerouting) {
    /// Losses below this, in per cent, are none: the solver's own tolerance is far below.
    private static final double NOTHING = 1e-6;

    /// Reads the leverage of `sender` over `target` from a world in which their trade has stopped.
    public static Leverage of(Counterfactual stopped, String sender, String target) {
        UniversalGravity baseline = stopped.baseline();
        int a = baseline.economies().indexOf(sender);
        int b = baseline.economies().indexOf(target);
        if (a < 0 || b < 0 || a == b) {
            throw new IllegalArgumentException(
                    "%s and %s are not two economies of the baseline".formatted(sender, target));
        }
        double sold = baseline.flow(b, a) / baseline.income(b);
        double bought = baseline.flow(a, b) / baseline.expenditure(b);
        double before = 1
                - (1 - sold) * Math.pow(1 - bought, 1 / baseline.elasticities().theta());
        return new Leverage(
                100 * (1 - stopped.welfare(target)),
                100 * (1 - stopped.welfare(sender)),
                -stopped.equivalentVariation(target),
                -stopped.equivalentVariation(sender),
                100 * before);
    }

    /// The target's loss over the sender's; NaN if the sender loses nothing.
    public double asymmetry() {
        return sender > NOTHING ? target / sender : Double.NaN;
    }

    /// What a point of the target's loss costs the sender, in base-year money; NaN if the target loses nothing.
    public double costOfAPoint() {
        return target > NOTHING ? senderMoney / target : Double.NaN;
    }

    /// The share of the loss before rerouting that rerouting spares; NaN if there was nothing to lose.
    public double substitutable() {
        return targetBeforeRerouting > NOTHING ? 1 - target / targetBeforeRerouting : Double.NaN;
    }
}
