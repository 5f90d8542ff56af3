package org.entente.models.game;

/// A coalition that could do better on its own.
///
/// @param coalition its mask
/// @param gain what it would have beyond what it is given, `v(S) - x(S)`
public record Blocking(int coalition, double gain) {
    public int size() {
        return Integer.bitCount(coalition);
    }

    public double gainPerMember() {
        return gain / size();
    }
}
