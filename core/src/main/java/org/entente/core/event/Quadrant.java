package org.entente.core.event;

/// The four kinds of events: in words or in deeds, for or against. By the root of the CAMEO code 01 to 05, 06 to 08, 09
/// to 13 and 14 to 20 (Schrodt 2012).
public enum Quadrant {
    VERBAL_COOPERATION,
    MATERIAL_COOPERATION,
    VERBAL_CONFLICT,
    MATERIAL_CONFLICT;

    /// The quadrant of a CAMEO code, whose leading zero counts: `010` is of root 01.
    ///
    /// @throws IllegalArgumentException if the code begins with no root of CAMEO
    public static Quadrant ofCameo(String code) {
        if (!code.matches("(0[1-9]|1\\d|20)\\d*")) {
            throw new IllegalArgumentException("'%s' is not a CAMEO code".formatted(code));
        }
        int root = Integer.parseInt(code.substring(0, 2));
        if (root <= 5) {
            return VERBAL_COOPERATION;
        }
        return root <= 8 ? MATERIAL_COOPERATION : root <= 13 ? VERBAL_CONFLICT : MATERIAL_CONFLICT;
    }

    public boolean isConflict() {
        return this == VERBAL_CONFLICT || this == MATERIAL_CONFLICT;
    }
}
