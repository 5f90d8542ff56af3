package org.entente.models.survival;

import java.util.List;
import java.util.stream.IntStream;

/// Spells with late entry and one covariate of 0 or 1, of which no two end at the same time.
final class UntiedSpells {
    private UntiedSpells() {}

    static List<RiskSpell> of(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(i -> {
                    double exit = 5 + 37 * i % 101;
                    Ending ending = i % 4 == 0 ? Ending.censored() : Ending.event("exit");
                    return RiskSpell.of("" + i, i % 5, exit, ending).withCovariates(i * i % 7 % 2);
                })
                .toList();
    }
}
