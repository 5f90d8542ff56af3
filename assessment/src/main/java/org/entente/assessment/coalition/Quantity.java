package org.entente.assessment.coalition;

import java.util.Map;

/// What a column or row of the page shows: an indicator and the option that tells its quantities apart.
///
/// @param variant that option, or none for the indicator's default
record Quantity(String indicator, Map<String, String> variant) {
    Quantity {
        variant = Map.copyOf(variant);
    }

    static Quantity of(String indicator) {
        return new Quantity(indicator, Map.of());
    }

    static Quantity of(String indicator, String option, String choice) {
        return new Quantity(indicator, Map.of(option, choice));
    }
}
