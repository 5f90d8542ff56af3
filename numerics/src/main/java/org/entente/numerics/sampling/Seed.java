package org.entente.numerics.sampling;

import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/// The start of a stream of random numbers: a root, or a task below it by name or number.
///
/// The same path of names gives the same stream on every platform. Names are mixed in one character at a
/// time by the finaliser of SplitMix64 (G. Steele, D. Lea, C. Flood, 2014, "Fast splittable pseudorandom
/// number generators", OOPSLA); streams are L64X128MixRandom (G. Steele, S. Vigna, 2021, "LXM", OOPSLA).
public record Seed(long value) {
    private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;
    private static final RandomGeneratorFactory<RandomGenerator> GENERATOR =
            RandomGeneratorFactory.of("L64X128MixRandom");

    /// The seed of the task of that name.
    public Seed child(String name) {
        long hash = mix(value + GOLDEN_GAMMA);
        for (int i = 0; i < name.length(); i++) {
            hash = mix((hash ^ name.charAt(i)) + GOLDEN_GAMMA);
        }
        return new Seed(hash);
    }

    /// The seed of the task of that number.
    public Seed child(int number) {
        return child(Integer.toString(number));
    }

    /// A new generator at the beginning of this seed's stream.
    public RandomGenerator generator() {
        return GENERATOR.create(value);
    }

    private static long mix(long bits) {
        long mixed = (bits ^ (bits >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }
}
