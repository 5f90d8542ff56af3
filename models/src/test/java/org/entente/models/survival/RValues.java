package org.entente.models.survival;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/// What R's package survival found, from `verification/survival/expected.csv`.
final class RValues {
    private static final Map<String, String> VALUES = read();

    private RValues() {}

    static double of(String sample, String quantity) {
        String value = VALUES.get(sample + "," + quantity);
        if (value == null || value.isEmpty()) {
            throw new IllegalArgumentException("R has no value of %s for %s".formatted(quantity, sample));
        }
        return Double.parseDouble(value);
    }

    static boolean isMissing(String sample, String quantity) {
        return "".equals(VALUES.get(sample + "," + quantity));
    }

    private static Map<String, String> read() {
        Map<String, String> values = new HashMap<>();
        Path file = Path.of("../verification/survival/expected.csv");
        try {
            for (String line : Files.readAllLines(file)) {
                int last = line.lastIndexOf(',');
                if (!line.startsWith("#")) {
                    values.put(line.substring(0, last), line.substring(last + 1));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return values;
    }
}
