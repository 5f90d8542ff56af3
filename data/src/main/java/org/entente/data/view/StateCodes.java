package org.entente.data.view;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.entente.core.state.CodeScheme;
import org.entente.core.state.StateId;
import org.entente.data.catalog.Catalogue;
import org.entente.data.catalog.NameMatch;
import org.entente.data.layout.ColumnSpec.Codes;
import org.entente.data.source.StateFinder;

/// Which state a code or name of a source stands for in a year: by the source's own rows in the name map,
/// else by the scheme. In a year in which a code changes hands, 1 July decides; then 31 December; then
/// 1 January. Rows without a year are read on the day to which the catalogue is kept up; a name that the
/// source gives to different states at different times then stands for none.
public final class StateCodes {
    /// The rule in words, for notes and provenance.
    public static final String RULE = "a code stands for the state that held it on 1 July of the year, else on"
            + " 31 December, else on 1 January";

    private final Catalogue catalogue;
    private final String source;

    public StateCodes(Catalogue catalogue, String source) {
        this.catalogue = catalogue;
        this.source = source;
    }

    public NameMatch match(Codes codes, String text, OptionalInt year) {
        if (year.isEmpty() && catalogue.needsDate(source, text)) {
            return new NameMatch.LeftOut("undated: stands for different states at different times");
        }
        List<LocalDate> days = year.isPresent() && year.getAsInt() > 0
                ? StateFinder.daysOf(year.getAsInt())
                : List.of(catalogue.asOf());
        NameMatch known = new NameMatch.Unknown();
        for (LocalDate day : days) {
            known = catalogue.match(source, text, day);
            if (!(known instanceof NameMatch.Unknown)) {
                return known;
            }
        }
        for (LocalDate day : days) {
            Optional<StateId> state = byScheme(codes, text, day);
            if (state.isPresent()) {
                return new NameMatch.Found(state.get());
            }
        }
        return known;
    }

    private Optional<StateId> byScheme(Codes codes, String text, LocalDate day) {
        return switch (codes) {
            case COW -> number(text).flatMap(code -> catalogue.findByCode(CodeScheme.COW, code, day));
            case GW -> number(text).flatMap(code -> catalogue.findByCode(CodeScheme.GW, code, day));
            case M49 -> number(text).flatMap(code -> catalogue.findByM49(code, day));
            case NAME -> catalogue.findByExactName(text);
            case NONE -> Optional.empty();
        };
    }

    private static Optional<Integer> number(String text) {
        String digits = text.strip().toLowerCase(Locale.ROOT).replaceFirst("\\.0$", "");
        return digits.matches("\\d{1,9}") ? Optional.of(Integer.parseInt(digits)) : Optional.empty();
    }
}
