package org.entente.models.survival;

import java.util.List;

/// Every spell that lasts over one unit of time, cut in two or three.
final class SplitSpells {
    private SplitSpells() {}

    static List<RiskSpell> of(List<RiskSpell> spells) {
        return spells.stream()
                .flatMap(spell -> spell.exit() - spell.entry() > 1 ? cut(spell).stream() : List.of(spell).stream())
                .toList();
    }

    private static List<RiskSpell> cut(RiskSpell spell) {
        List<RiskSpell> two = spell.splitAt(spell.entry() + 1);
        RiskSpell later = two.getLast();
        boolean cutAgain = later.exit() - later.entry() > 2;
        return cutAgain ? Samples.both(two.subList(0, 1), later.splitAt((later.entry() + later.exit()) / 2)) : two;
    }
}
