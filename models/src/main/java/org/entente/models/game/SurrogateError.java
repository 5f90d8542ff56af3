package org.entente.models.game;

/// How far a surrogate was from the worth of coalitions that it had not been told, in the game's units.
///
/// @param coalitions how many were compared
/// @param largest the largest distance in either direction
/// @param largestUnderestimate by how much it was too low at most: only such an error can hide a coalition
/// @param rootMeanSquare of the distances
public record SurrogateError(int coalitions, double largest, double largestUnderestimate, double rootMeanSquare) {
    static SurrogateError of(double[] exact, double[] surrogate) {
        double largest = 0;
        double underestimate = 0;
        double squares = 0;
        for (int k = 0; k < exact.length; k++) {
            double error = exact[k] - surrogate[k];
            largest = Math.max(largest, Math.abs(error));
            underestimate = Math.max(underestimate, error);
            squares += error * error;
        }
        return new SurrogateError(
                exact.length, largest, underestimate, exact.length == 0 ? 0 : Math.sqrt(squares / exact.length));
    }
}
