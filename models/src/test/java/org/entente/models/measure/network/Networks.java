package org.entente.models.measure.network;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.SplittableRandom;
import org.entente.core.state.Dyad;
import org.entente.core.state.StateId;

/// Small signed networks for tests.
final class Networks {
    private Networks() {}

    /// The state of a number from 0 on: AAA, AAB, ...
    static StateId state(int number) {
        char[] letters = {(char) ('A' + number / 676), (char) ('A' + number / 26 % 26), (char) ('A' + number % 26)};
        return StateId.of(new String(letters));
    }

    static SignedTie tie(int a, int b, int sign) {
        return new SignedTie(new Dyad(state(a), state(b)), sign > 0 ? Sign.POSITIVE : Sign.NEGATIVE);
    }

    /// A network written as `A+B B-C`.
    static SignedNetwork parse(String text) {
        List<SignedTie> ties = new ArrayList<>();
        for (String word : text.split(" ")) {
            ties.add(tie(word.charAt(0) - 'A', word.charAt(2) - 'A', word.charAt(1) == '+' ? 1 : -1));
        }
        return SignedNetwork.of(List.of(), ties);
    }

    /// Each pair has a tie with the given chance, hostile with the other.
    static SignedNetwork random(SplittableRandom random, int states, double density, double hostile) {
        List<SignedTie> ties = new ArrayList<>();
        List<StateId> all = new ArrayList<>();
        for (int i = 0; i < states; i++) {
            all.add(state(i));
            for (int j = i + 1; j < states; j++) {
                if (random.nextDouble() < density) {
                    ties.add(tie(i, j, random.nextDouble() < hostile ? -1 : 1));
                }
            }
        }
        return SignedNetwork.of(all, ties);
    }

    /// The frustrated ties of every division into two camps with the first state on the one side.
    static List<BitSet> divisions(SignedNetwork network) {
        List<BitSet> divisions = new ArrayList<>();
        int n = network.states().size();
        for (long code = 0; code < 1L << (n - 1); code++) {
            BitSet frustrated = new BitSet();
            for (int t = 0; t < network.ties().size(); t++) {
                long apart = ((code << 1) >> network.from(t) ^ (code << 1) >> network.to(t)) & 1;
                frustrated.set(t, network.sign(t) > 0 == (apart == 1));
            }
            divisions.add(frustrated);
        }
        return divisions;
    }
}
