package org.entente.data.frame;

/// What the rows of a universe point to.
final class Columns {
    private Columns() {}

    static int[] codes(Roster roster, int[] unit) {
        int[] number = roster.units.stream().mapToInt(u -> u.number()).toArray();
        int[] codes = new int[unit.length];
        for (int row = 0; row < codes.length; row++) {
            codes[row] = number[unit[row]];
        }
        return codes;
    }

    static int[] states(Roster roster, int[] unit, int[] year) {
        int[] states = new int[unit.length];
        for (int row = 0; row < states.length; row++) {
            states[row] = roster.stateOf(unit[row], year[row]);
        }
        return states;
    }
}
