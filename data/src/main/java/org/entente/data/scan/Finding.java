package org.entente.data.scan;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Something in a table that cannot be right, or must be shown before it is counted.
///
/// @param check the id of the check
/// @param source the table, pinned: `source@version`
/// @param layout the table's layout
/// @param subject the state, pair, roll call or dispute
/// @param period the year, years or session, in words
/// @param rows how many rows of the table it concerns
/// @param what one sentence
/// @param evidence names and values, in order
/// @param weight from 0, a remark, to 1, an error beyond doubt
/// @param correction the id of the declared correction that covers it, if there is one
public record Finding(
        String check,
        String source,
        String layout,
        String subject,
        String period,
        long rows,
        String what,
        Map<String, String> evidence,
        double weight,
        Optional<String> correction) {
    public Finding {
        if (!(weight >= 0 && weight <= 1)) {
            throw new IllegalArgumentException("a weight lies between 0 and 1: " + weight);
        }
        evidence = Collections.unmodifiableMap(new LinkedHashMap<>(evidence));
    }

    /// The same finding, covered by a correction.
    Finding coveredBy(String id) {
        return new Finding(check, source, layout, subject, period, rows, what, evidence, weight, Optional.of(id));
    }

    /// The evidence as `name=value` pairs.
    public String evidenceText() {
        return evidence.entrySet().stream()
                .map(pair -> pair.getKey() + "=" + pair.getValue())
                .collect(Collectors.joining("; "));
    }
}
