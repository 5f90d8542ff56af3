package org.entente.data.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.Function;
import org.entente.core.problem.Problem;
import org.entente.core.problem.ProblemException;
import org.entente.data.csv.CsvSource;

/// Files that were damaged on purpose, by a seed.
public final class Mutations {
    private static final int[] EXTREMES = {0, 1, 0x7f, 0x80, 0xfe, 0xff};

    private Mutations() {}

    /// Reads damaged copies of a file. Each is either read to its end or ends in one report that names the
    /// file and says what to do; anything else fails.
    ///
    /// @return how many were refused
    public static int refused(byte[] original, int copies, Function<CsvSource, TableFile> open) {
        int refused = 0;
        for (int seed = 0; seed < copies; seed++) {
            byte[] damaged = damaged(original, seed);
            try {
                TableText.rows(open.apply(TableText.source("damaged", damaged)));
            } catch (ProblemException e) {
                assertThat(e.problems()).as("seed %d", seed).hasSize(1);
                Problem problem = e.problems().getFirst();
                assertThat(problem.where().orElseThrow().file()).isEqualTo("damaged");
                assertThat(problem.what()).isNotBlank();
                assertThat(problem.next()).isNotBlank();
                refused++;
            } catch (RuntimeException | Error e) {
                throw new AssertionError("seed %d ends in %s".formatted(seed, e), e);
            }
        }
        return refused;
    }

    static byte[] damaged(byte[] original, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        byte[] bytes = original.clone();
        int rounds = 1 + random.nextInt(3);
        for (int i = 0; i < rounds && bytes.length > 1; i++) {
            int at = random.nextInt(bytes.length);
            int length = Math.min(1 + random.nextInt(8), bytes.length - at);
            bytes = switch (random.nextInt(6)) {
                case 0 -> Arrays.copyOf(bytes, at);
                case 1 -> without(bytes, at, length);
                case 2 -> doubled(bytes, at, length);
                case 3 -> filled(bytes, at, length, EXTREMES[random.nextInt(EXTREMES.length)]);
                case 4 -> filled(bytes, at, 1, random.nextInt(256));
                default -> filled(bytes, at, 1, bytes[at] ^ 1 << random.nextInt(8));
            };
        }
        return bytes;
    }

    private static byte[] without(byte[] bytes, int at, int length) {
        byte[] shorter = Arrays.copyOf(bytes, bytes.length - length);
        System.arraycopy(bytes, at + length, shorter, at, bytes.length - at - length);
        return shorter;
    }

    private static byte[] doubled(byte[] bytes, int at, int length) {
        byte[] longer = Arrays.copyOf(bytes, bytes.length + length);
        System.arraycopy(bytes, at, longer, at + length, bytes.length - at);
        return longer;
    }

    private static byte[] filled(byte[] bytes, int at, int length, int value) {
        Arrays.fill(bytes, at, at + length, (byte) value);
        return bytes;
    }
}
