package org.entente.assessment.indicator.network;

import java.util.List;
import org.entente.assessment.indicator.Indicator;

/// The indicators on the balance of friendly and hostile ties.
public final class NetworkIndicators {
    public static final List<Indicator> ALL = List.of(
            new FrustrationIndicator(),
            new CalmingTiesIndicator(),
            new BalanceIndicator(BalanceIndicator.Kind.STRONG),
            new BalanceIndicator(BalanceIndicator.Kind.WEAK),
            new BalanceIndicator(BalanceIndicator.Kind.WALKS));

    private NetworkIndicators() {}
}
