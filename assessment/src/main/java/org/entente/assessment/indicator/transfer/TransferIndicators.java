package org.entente.assessment.indicator.transfer;

import java.util.List;
import org.entente.assessment.indicator.Indicator;
import org.entente.core.figure.Figure;

/// The indicators on transfers between members.
public final class TransferIndicators {
    public static final List<Indicator> ALL = List.of(
            new TransferIndicator(TransferIndicator.Kind.MONEY),
            new TransferIndicator(TransferIndicator.Kind.OF_GDP),
            new BargainIndicator());

    private TransferIndicators() {}

    /// Whether a figure of these is at least what it says: a kind of transfer has no estimate.
    public static boolean isLowerBound(Figure figure) {
        return LedgerNotes.isLowerBound(figure);
    }
}
