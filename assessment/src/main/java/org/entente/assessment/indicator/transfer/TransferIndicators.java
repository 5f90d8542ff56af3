package org.entente.assessment.indicator.transfer;

import java.util.List;
import org.entente.assessment.indicator.Indicator;

/// The indicators on transfers between members.
public final class TransferIndicators {
    public static final List<Indicator> ALL = List.of(
            new TransferIndicator(TransferIndicator.Kind.MONEY),
            new TransferIndicator(TransferIndicator.Kind.OF_GDP),
            new BargainIndicator());

    private TransferIndicators() {}
}
