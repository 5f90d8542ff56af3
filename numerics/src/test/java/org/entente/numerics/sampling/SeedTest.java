package org.entente.numerics.sampling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SeedTest {
    private final Seed root = new Seed(2026);

    @Test
    void theSamePathGivesTheSameStream() {
        assertThat(root.child("csto").child(3).generator().nextLong())
                .isEqualTo(new Seed(2026).child("csto").child(3).generator().nextLong());
    }

    @Test
    void namesNumbersRootsAndTheOrderOfAPathAllMatter() {
        Set<Long> seeds = new HashSet<>();
        seeds.add(root.value());
        seeds.add(root.child("").value());
        seeds.add(root.child("csto").value());
        seeds.add(root.child("otsc").value());
        seeds.add(new Seed(2027).child("csto").value());
        seeds.add(root.child("csto").child("nato").value());
        seeds.add(root.child("nato").child("csto").value());
        for (int i = 0; i < 1000; i++) {
            seeds.add(root.child(i).value());
        }

        assertThat(seeds).hasSize(1007);
    }

    @Test
    void streamsOfNeighbouringTasksDoNotMoveTogether() {
        int ones = 0;
        for (int i = 0; i < 1000; i++) {
            long difference = root.child(i).generator().nextLong()
                    ^ root.child(i + 1).generator().nextLong();
            ones += Long.bitCount(difference);
        }
        // 64,000 fair bits: mean 32,000, standard deviation 126
        assertThat(ones).isBetween(32_000 - 4 * 126, 32_000 + 4 * 126);
    }
}
