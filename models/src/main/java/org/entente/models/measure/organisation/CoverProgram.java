package org.entente.models.measure.organisation;

import java.util.BitSet;
import java.util.Collection;
import java.util.stream.IntStream;
import org.entente.numerics.program.BinaryProgram;
import org.entente.numerics.program.BinarySolution;
import org.entente.numerics.program.Effort;

/// The set cover: `x_o` is whether organisation o is kept; for each service at least one of those that provide
/// it is. Services with the same providers are one condition.
final class CoverProgram {
    private final BinaryProgram program;
    private final int[] all;

    CoverProgram(int organisations, Collection<BitSet> providers) {
        this.program = new BinaryProgram(organisations);
        this.all = IntStream.range(0, organisations).toArray();
        providers.forEach(this::keepOneOf);
    }

    BinarySolution minimise(Effort effort) {
        program.minimise(all);
        return program.solve(effort);
    }

    /// From now on no more organisations than this are kept.
    void limit(int kept) {
        program.atMost(kept, all);
    }

    /// From now on at least one of these is kept.
    void keepOneOf(BitSet organisations) {
        program.atLeastOne(organisations.stream().toArray());
    }

    /// From now on at least one of these is not kept.
    void dropOneOf(BitSet organisations) {
        program.atLeastOne(organisations.stream().map(o -> ~o).toArray());
    }

    BinarySolution solve(Effort effort) {
        return program.solve(effort);
    }
}
