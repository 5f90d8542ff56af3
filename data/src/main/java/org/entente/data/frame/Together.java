package org.entente.data.frame;

import java.util.Locale;

/// What two states must share in a year to be a pair of it, where any day of the year will do.
///
/// Under the rules that look at one day, the two are the same.
public enum Together {
    /// Only the year: each is in the list on some day of it. The default, as in
    /// peacesciencer, which counts state-years each by itself.
    YEAR,
    /// At least one day of the year.
    DAY;

    @Override
    public String toString() {
        return "same-" + name().toLowerCase(Locale.ROOT);
    }
}
