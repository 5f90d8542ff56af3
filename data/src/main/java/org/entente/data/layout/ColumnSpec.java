package org.entente.data.layout;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.entente.core.figure.Gap;
import org.jspecify.annotations.Nullable;

/// What a descriptor says of one column.
///
/// @param role what the column is in its row; a value unless said otherwise
/// @param codes how states are written in it, for the columns that name states
/// @param type what its cells hold
/// @param label what it is, in words
/// @param unit the unit of its numbers
/// @param low least possible number, if there is one
/// @param high greatest possible number, if there is one
/// @param date how dates are written, as in `%d/%m/%Y`; ISO dates unless said otherwise. In a column of years
///     that are whole numbers, how they stand in it, as `%Y%m` for 201403
/// @param plus what is added to the number to make the year, as 1945 for sessions of the General Assembly
/// @param split what stands between the states where a cell names several; each gets a row of its own when
///     the table is read
/// @param spelling what the file writes instead of a code, with the code: names of states that only this file
///     has
/// @param missing cells that stand for no value, with the reason; beside those of the whole file
/// @param optional whether a file may lack the column
public record ColumnSpec(
        Role role,
        Codes codes,
        Type type,
        String label,
        String unit,
        OptionalDouble low,
        OptionalDouble high,
        String date,
        int plus,
        String split,
        Map<String, String> spelling,
        Map<String, Gap> missing,
        boolean optional) {
    public ColumnSpec {
        spelling = Map.copyOf(spelling);
        missing = Map.copyOf(missing);
    }

    /// A column of which nothing special is known.
    public static ColumnSpec plain() {
        return of(null, null, null, null, null, null, null, null, null, null, null, null, null);
    }

    /// As written in YAML: everything may be left out.
    @JsonCreator
    static ColumnSpec of(
            @JsonProperty("is") @Nullable Role role,
            @JsonProperty("codes") @Nullable Codes codes,
            @JsonProperty("type") @Nullable Type type,
            @JsonProperty("label") @Nullable String label,
            @JsonProperty("unit") @Nullable String unit,
            @JsonProperty("low") @Nullable Double low,
            @JsonProperty("high") @Nullable Double high,
            @JsonProperty("date") @Nullable String date,
            @JsonProperty("plus") @Nullable Integer plus,
            @JsonProperty("split") @Nullable String split,
            @JsonProperty("spelling") @Nullable Map<String, String> spelling,
            @JsonProperty("missing") @Nullable Map<String, Gap> missing,
            @JsonProperty("optional") @Nullable Boolean optional) {
        Role is = role == null ? Role.VALUE : role;
        Codes scheme = codes == null ? Codes.NONE : codes;
        return new ColumnSpec(
                is,
                scheme,
                type != null
                        ? type
                        : split != null || spelling != null
                                ? Type.TEXT
                                : defaultType(is, scheme, unit != null || low != null || high != null),
                Optional.ofNullable(label).orElse(""),
                Optional.ofNullable(unit).orElse(""),
                low == null ? OptionalDouble.empty() : OptionalDouble.of(low),
                high == null ? OptionalDouble.empty() : OptionalDouble.of(high),
                Optional.ofNullable(date).orElse(""),
                plus == null ? 0 : plus,
                Optional.ofNullable(split).orElse(""),
                spelling == null ? Map.of() : spelling,
                missing == null ? Map.of() : missing,
                optional != null && optional);
    }

    private static Type defaultType(Role role, Codes codes, boolean isNumber) {
        return switch (role) {
            case YEAR, FROM_YEAR, TO_YEAR -> Type.INTEGER;
            case DATE -> Type.DATE;
            case STATE, STATE1, STATE2 -> codes.isNumeric() ? Type.INTEGER : Type.TEXT;
            case VALUE -> isNumber ? Type.NUMBER : Type.AS_FOUND;
        };
    }

    /// What a column is in its row.
    public enum Role {
        VALUE,
        STATE,
        STATE1,
        STATE2,
        YEAR,
        FROM_YEAR,
        TO_YEAR,
        DATE;

        public boolean isState() {
            return this == STATE || this == STATE1 || this == STATE2;
        }
    }

    /// How states are written: a scheme of numbers, or letters and names that the name map knows.
    public enum Codes {
        NONE,
        COW,
        GW,
        M49,
        NAME;

        boolean isNumeric() {
            return this == COW || this == GW || this == M49;
        }
    }

    /// What cells hold. A column whose descriptor does not say is looked through and kept as text unless
    /// every cell is a number or a date.
    public enum Type {
        INTEGER,
        NUMBER,
        TEXT,
        DATE,
        AS_FOUND
    }
}
