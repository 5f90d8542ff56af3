package org.entente.data.stata;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Names that Stata allows: at most 32 letters, digits and underscores, not beginning with a digit, no
/// reserved word, each once. Letters outside ASCII, which Stata 14 and later allow, are not used.
final class StataNames {
    private static final int LONGEST = 32;

    /// Manual [U] 11.3.
    private static final Set<String> RESERVED = Set.of(
            "_all", "_b", "byte", "_coef", "_cons", "double", "float", "if", "in", "int", "long", "_n", "_N", "_pi",
            "_pred", "_rc", "_se", "_skip", "strL", "using", "with");

    private StataNames() {}

    /// The nearest allowed name for each, in order.
    static List<String> of(List<String> wanted) {
        Set<String> taken = new HashSet<>(RESERVED);
        wanted.stream().filter(StataNames::isAllowed).forEach(taken::add);
        Set<String> kept = new HashSet<>();
        List<String> names = new ArrayList<>();
        for (String name : wanted) {
            boolean keeps = isAllowed(name) && kept.add(name);
            names.add(keeps ? name : unused(allowed(name), taken));
        }
        return names;
    }

    private static String unused(String name, Set<String> taken) {
        String candidate = name;
        for (int i = 2; !taken.add(candidate); i++) {
            String suffix = "_" + i;
            candidate = name.substring(0, Math.min(name.length(), LONGEST - suffix.length())) + suffix;
        }
        return candidate;
    }

    private static boolean isAllowed(String name) {
        return name.matches("[A-Za-z_][A-Za-z0-9_]{0,31}") && !isReserved(name);
    }

    private static boolean isReserved(String name) {
        return RESERVED.contains(name) || name.matches("str[0-9]+");
    }

    private static String allowed(String name) {
        String clean = name.replaceAll("[^A-Za-z0-9_]", "_");
        boolean canStart = clean.matches("[A-Za-z_].*") && !isReserved(clean);
        String started = canStart ? clean : "_" + clean;
        return started.substring(0, Math.min(started.length(), LONGEST));
    }
}
