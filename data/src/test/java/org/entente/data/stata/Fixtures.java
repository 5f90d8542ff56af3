package org.entente.data.stata;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// Small files of every release, in both byte orders; `verification/stata/make_fixtures.py` made them.
enum Fixtures {
    R113_LITTLE_ENDIAN,
    R113_BIG_ENDIAN,
    R114_LITTLE_ENDIAN,
    R114_BIG_ENDIAN,
    R115_LITTLE_ENDIAN,
    R115_BIG_ENDIAN,
    R117_LITTLE_ENDIAN,
    R117_BIG_ENDIAN,
    R118_LITTLE_ENDIAN,
    R118_BIG_ENDIAN,
    R119_LITTLE_ENDIAN,
    R119_BIG_ENDIAN;

    int release() {
        return Integer.parseInt(name().substring(1, 4));
    }

    String file() {
        return release() + (name().endsWith("BIG_ENDIAN") ? "-big" : "-little") + "-endian.dta";
    }

    byte[] bytes() {
        try (InputStream stream = stream()) {
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    InputStream stream() {
        return Objects.requireNonNull(Fixtures.class.getResourceAsStream("/stata/" + file()));
    }

    /// Every cell of what is left of a file.
    static List<List<String>> rows(StataFile file) {
        List<List<String>> rows = new ArrayList<>();
        while (file.next()) {
            List<String> row = new ArrayList<>();
            for (int i = 0; i < file.columns().size(); i++) {
                row.add(file.text(i));
            }
            rows.add(row);
        }
        return rows;
    }
}
