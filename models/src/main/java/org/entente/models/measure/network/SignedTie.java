package org.entente.models.measure.network;

import java.util.Comparator;
import org.entente.core.state.Dyad;
import org.entente.core.state.StateId;

/// A friendly or hostile tie between two states; the pair is in its canonical order.
public record SignedTie(Dyad pair, Sign sign) implements Comparable<SignedTie> {
    private static final Comparator<SignedTie> ORDER = Comparator.comparing(SignedTie::first)
            .thenComparing(SignedTie::second)
            .thenComparing(SignedTie::sign);

    public SignedTie {
        pair = pair.undirected();
    }

    StateId first() {
        return pair.first();
    }

    StateId second() {
        return pair.second();
    }

    public SignedTie flipped() {
        return new SignedTie(pair, sign.opposite());
    }

    @Override
    public int compareTo(SignedTie other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return pair.first() + (sign == Sign.POSITIVE ? "+" : "-") + pair.second();
    }
}
