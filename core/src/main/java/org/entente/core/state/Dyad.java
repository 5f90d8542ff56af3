package org.entente.core.state;

/// An ordered pair of states; `undirected()` gives the canonical order.
public record Dyad(StateId first, StateId second) {
    public Dyad {
        if (first.equals(second)) {
            throw new IllegalArgumentException("a dyad needs two states, got %s twice".formatted(first));
        }
    }

    public Dyad undirected() {
        return first.compareTo(second) < 0 ? this : reversed();
    }

    public Dyad reversed() {
        return new Dyad(/* first= */ second, /* second= */ first);
    }

    @Override
    public String toString() {
        return first + ":" + second;
    }
}
