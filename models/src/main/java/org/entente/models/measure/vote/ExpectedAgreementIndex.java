package org.entente.models.measure.vote;

import java.util.Arrays;

/// The exact expectation of the agreement index of m different voters drawn at random from one roll call.
///
/// With Y, A, N the votes of all T voters, E = sum over y + a + n = m of C(Y, y) C(A, a) C(N, n) / C(T, m)
/// AI(y, a, n): the multivariate hypergeometric distribution, since states are drawn without replacement.
final class ExpectedAgreementIndex {
    private ExpectedAgreementIndex() {}

    /// @param tally the votes of all voters, in three counts
    /// @param drawn m, at least 1 and at most the number of voters
    static double of(int[] tally, int drawn) {
        int voters = Arrays.stream(tally).sum();
        if (drawn < 1 || drawn > voters) {
            throw new IllegalArgumentException("cannot draw %d of %d voters".formatted(drawn, voters));
        }
        double[] logFactorial = new double[voters + 1];
        for (int i = 1; i <= voters; i++) {
            logFactorial[i] = logFactorial[i - 1] + Math.log(i);
        }
        double all = logChoose(logFactorial, voters, drawn);
        double expected = 0;
        for (int a = 0; a <= Math.min(tally[0], drawn); a++) {
            for (int b = Math.max(0, drawn - a - tally[2]); b <= Math.min(tally[1], drawn - a); b++) {
                double logWays = logChoose(logFactorial, tally[0], a)
                        + logChoose(logFactorial, tally[1], b)
                        + logChoose(logFactorial, tally[2], drawn - a - b);
                expected += Math.exp(logWays - all) * AgreementIndex.index(a, b, drawn - a - b);
            }
        }
        return expected;
    }

    private static double logChoose(double[] logFactorial, int n, int k) {
        return logFactorial[n] - logFactorial[k] - logFactorial[n - k];
    }
}
