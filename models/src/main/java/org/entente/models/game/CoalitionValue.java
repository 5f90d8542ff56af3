package org.entente.models.game;

/// What a coalition is worth, asked one coalition at a time.
///
/// The same mask must always give the same worth. Methods that ask from several threads say so.
@FunctionalInterface
public interface CoalitionValue {
    /// The worth of a coalition.
    ///
    /// @param mask bit i stands for player i; 0 is never asked
    double worth(int mask);
}
