package org.entente.models.measure.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.entente.core.state.Dyad;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SignedNetworkTest {
    private static final Dyad AB = new Dyad(Networks.state(0), Networks.state(1));
    private static final Dyad BC = new Dyad(Networks.state(1), Networks.state(2));

    @ParameterizedTest
    @CsvSource({"NEGATIVE_WINS,[AAA-AAB AAB+AAC]", "POSITIVE_WINS,[AAA+AAB AAB+AAC]", "DROP,[AAB+AAC]"})
    void alliesInADisputeFollowTheRule(SignRule rule, String ties) {
        SignedNetwork network = SignedNetwork.of(List.of(), List.of(BC.reversed(), AB), List.of(AB.reversed()), rule);

        assertThat(network.ties().toString().replace(",", "")).isEqualTo(ties);
        assertThat(network.conflicts()).containsExactly(AB);
        assertThat(network.states()).hasSize(3);
    }

    @Test
    void aPairNamedTwiceIsOneTie() {
        SignedNetwork network = SignedNetwork.of(List.of(), List.of(AB, AB.reversed()), List.of(BC, BC), SignRule.DROP);

        assertThat(network.ties()).hasSize(2);
        assertThat(network.conflicts()).isEmpty();
    }

    @Test
    void twoSignedTiesOfAPairAreRefused() {
        List<SignedTie> ties = List.of(Networks.tie(0, 1, 1), Networks.tie(1, 0, -1));

        assertThatThrownBy(() -> SignedNetwork.of(List.of(), ties)).hasMessageContaining("AAA:AAB");
    }

    @Test
    void aTieThatIsNotThereCannotBeRemoved() {
        assertThatThrownBy(() -> Networks.parse("A+B").without(Networks.tie(0, 1, -1)))
                .hasMessageContaining("AAA-AAB");
    }

    @Test
    void triadsAreCountedByKind() {
        // ABC is +++; ABD has two hostile ties, and so has BCD with B-D, C-D; ACD likewise; AEF is all hostile.
        TriadCensus census = TriadCensus.of(Networks.parse("A+B B+C A+C A-D B-D C-D A-E E-F A-F F-G G+H F+H"));

        assertThat(census).isEqualTo(new TriadCensus(1, 1, 3, 1));
        assertThat(census.strongShare()).hasValue(4 / 6.0);
        assertThat(census.weakShare()).hasValue(5 / 6.0);
    }

    @Test
    void withoutTriadsThereIsNoShare() {
        assertThat(TriadCensus.of(Networks.parse("A+B B-C")).strongShare()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"A-B", "A+B B-C A-C", "A-B B-C C-D D-A A+E"})
    void walksOfABalancedNetworkAreBalanced(String ties) {
        assertThat(WalkBalance.of(Networks.parse(ties)).orElseThrow()).isCloseTo(1, within(1e-12));
    }

    @Test
    void walkBalanceOfThreeEnemies() {
        // Eigenvalues of the triangle: 2, -1, -1; all signs turned: -2, 1, 1.
        double expected = (Math.exp(-2) + 2 * Math.E) / (Math.exp(2) + 2 / Math.E);

        assertThat(WalkBalance.of(Networks.parse("A-B B-C A-C")).orElseThrow()).isCloseTo(expected, within(1e-12));
    }

    @Test
    void blocksMeetInSingleStates() {
        List<SignedNetwork> blocks = Blocks.of(Networks.parse("A+B B+C A-C C-D D+E E+F D+F F+G G-D"));

        assertThat(blocks)
                .extracting(block -> block.states().toString())
                .containsExactlyInAnyOrder("[AAA, AAB, AAC]", "[AAC, AAD]", "[AAD, AAE, AAF, AAG]");
        assertThat(blocks.stream().mapToInt(block -> block.ties().size()).sum()).isEqualTo(9);
    }

    @Test
    void weakBalanceAllowsAllThatStrongBalanceDoesAndNamesDoNotMatter() {
        for (int seed = 0; seed < 60; seed++) {
            Random random = new Random(seed);
            StringBuilder ties = new StringBuilder();
            StringBuilder renamed = new StringBuilder();
            for (char one = 'A'; one <= 'F'; one++) {
                for (char other = (char) (one + 1); other <= 'F'; other++) {
                    char sign = random.nextBoolean() ? '+' : '-';
                    ties.append(one).append(sign).append(other).append(' ');
                    renamed.append((char) ('A' + 'F' - one))
                            .append(sign)
                            .append((char) ('A' + 'F' - other))
                            .append(' ');
                }
            }
            TriadCensus census = TriadCensus.of(Networks.parse(ties.toString().strip()));
            assertThat(census.weakShare().orElseThrow())
                    .isBetween(census.strongShare().orElseThrow(), 1.0);
            assertThat(TriadCensus.of(Networks.parse(renamed.toString().strip())))
                    .isEqualTo(census);
        }
    }
}
