package org.entente.models.measure.vote;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.entente.core.state.StateId;
import org.entente.core.vote.Ballot;
import org.entente.core.vote.RollCall;
import org.entente.core.vote.RollCalls;
import org.entente.numerics.sampling.Sampling;
import org.entente.numerics.sampling.Seed;

/// Worlds of states that vote at random: yes 5, abstain 2, no 2, absent 1 times in 10.
final class RandomVotes {
    private static final String BALLOTS = "YYYYYAANNX";

    private RandomVotes() {}

    static RollCalls of(int states, int rollCalls, Seed seed) {
        return of(codes(states), rollCalls, seed);
    }

    /// The ballots follow the order of the codes as given.
    static RollCalls of(String[] codes, int rollCalls, Seed seed) {
        RandomGenerator random = seed.generator();
        RollCalls.Builder builder = RollCalls.builder();
        for (int r = 0; r < rollCalls; r++) {
            String id = "%05d".formatted(r);
            builder.add(new RollCall(id, LocalDate.of(2012, 1, 1), "66", "", RollCall.Stage.FINAL, ""));
            for (String code : codes) {
                int at = (int) (BALLOTS.length() * Sampling.uniform(random));
                builder.put(id, StateId.of(code), Ballot.of(BALLOTS.charAt(at)));
            }
        }
        return builder.build();
    }

    static String[] codes(int states) {
        return IntStream.range(0, states)
                .mapToObj(i -> "" + (char) ('A' + i / 26 / 26) + (char) ('A' + i / 26 % 26) + (char) ('A' + i % 26))
                .toArray(String[]::new);
    }

    static String[] reversed(String[] codes) {
        return IntStream.range(0, codes.length)
                .mapToObj(i -> codes[codes.length - 1 - i])
                .toArray(String[]::new);
    }

    static String[] first(int n, String[] codes) {
        return Arrays.copyOf(codes, n);
    }
}
