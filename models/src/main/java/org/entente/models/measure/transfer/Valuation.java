package org.entente.models.measure.transfer;

import java.util.Optional;
import org.entente.core.ledger.Transfer.Amount;
import org.entente.core.state.StateId;

/// Turns amounts into the money of a figure.
@FunctionalInterface
public interface Valuation {
    /// US dollars as they are, and nothing else.
    Valuation DOLLARS = (amount, _, _) ->
            Optional.of(amount).filter(money -> money.currency().equals("USD"));

    /// The amount of one year in million US dollars; empty where there is no rate.
    Optional<Amount> inDollars(Amount amount, StateId receiver, int year);
}
