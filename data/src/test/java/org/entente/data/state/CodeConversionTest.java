package org.entente.data.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.entente.core.problem.Problem;
import org.entente.core.problem.ProblemException;
import org.entente.core.state.StateId;
import org.entente.core.time.Spell;
import org.entente.core.time.SpellRule;
import org.entente.data.catalog.Catalogue;
import org.entente.data.state.Conversion.Found;
import org.entente.data.state.Conversion.None;
import org.entente.data.state.Conversion.Piece;
import org.entente.data.state.Conversion.Several;
import org.entente.data.state.Conversion.Suggestion;
import org.entente.data.state.Naming.OfSource;
import org.entente.data.state.Naming.Scheme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The expectations come from the lists themselves: C is the Correlates of War state list v2016, G the list of
/// Gleditsch and Ward, with the first and the last day that they give; I is ISO 3166 and M49.
class CodeConversionTest {
    private static final CodeConversion CONVERSION = new CodeConversion(Catalogue.load());

    @ParameterizedTest(name = "{0} {1} to {2}, {3}: {4}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            # Germany. C: 255 1816-01-01..1945-05-08 and from 1990-10-03, 260 1955-05-05..1990-10-02,
            # 265 1954-03-25..1990-10-02. G: 255 ..1945-05-07, 260 from 1949-09-21, 265 1949-10-05..1990-10-02
            cow   | 255 | gw   | 1900-01-01 | 255
            cow   | 255 | gw   | 1945-05-07 | 255
            cow   | 255 | gw   | 1945-05-08 | -
            gw    | 255 | cow  | 1945 any   | 255
            cow   | 255 | gw   | 1950-01-01 | -
            gw    | 260 | cow  | 1950 exact | -
            gw    | 265 | cow  | 1950 exact | -
            cow   | 260 | gw   | 1960 exact | 260
            gw    | 260 | cow  | 1990-10-02 | 260
            gw    | 260 | cow  | 1990-10-03 | 255
            gw    | 260 | cow  | 1990 exact | 260
            gw    | 260 | cow  | 1990 first | 260
            gw    | 260 | cow  | 1990 last  | 255
            gw    | 260 | cow  | 1990 any   | 260+255
            cow   | 255 | gw   | 1990 any   | 260
            cow   | 260 | gw   | 1990 any   | 260
            cow   | 265 | gw   | 1990 any   | 265
            cow   | 265 | gw   | 1990 last  | -
            gw    | 260 | cow  | 2016 exact | 255
            # I: DDR 278 and DEU 280 until the accession, DEU 276 after it
            cow   | 260 | iso3 | 1980 exact | DEU
            cow   | 255 | iso3 | 2000 exact | DEU
            cow   | 265 | iso3 | 1980 exact | DDR
            cow   | 260 | m49  | 1980 exact | 280
            cow   | 255 | m49  | 2000 exact | 276
            m49   | 280 | cow  | 1985 exact | 260
            m49   | 276 | cow  | 1985 exact | -
            m49   | 278 | gw   | 1985 exact | 265

            # Yemen. C: 678 1926-09-02..1990-05-21, 680 1967-11-30..1990-05-21, 679 from 1990-05-22.
            # G: 678 from 1918-10-30 without end, 680 as C
            cow   | 678 | gw   | 1985 exact | 678
            gw    | 678 | cow  | 1920 exact | -
            cow   | 679 | gw   | 1995 exact | 678
            gw    | 678 | cow  | 1990 first | 678
            gw    | 678 | cow  | 1990 exact | 679
            gw    | 678 | cow  | 1990 any   | 678+679
            cow   | 678 | gw   | 1990 any   | 678
            cow   | 680 | gw   | 1990 first | 680
            cow   | 680 | gw   | 1990 exact | -
            # I: YEM was the Arab Republic's code before the union; numbers 886, 720, 887
            iso3  | YEM | cow  | 1985 exact | 678
            iso3  | YEM | cow  | 1995 exact | 679
            iso3  | YEM | cow  | 1990 any   | 678+679
            iso3  | YMD | gw   | 1985 exact | 680
            m49   | 886 | cow  | 1985 exact | 678
            m49   | 720 | cow  | 1985 exact | 680
            m49   | 887 | cow  | 1995 exact | 679

            # Viet Nam. C: 816 from 1954-07-21, 817 1954-06-04..1975-04-30.
            # G: 815 1816-01-01..1893-01-01, 816 from 1954-05-01, 817 1954-05-01..1975-04-30
            cow   | 816 | gw   | 1960 exact | 816
            cow   | 817 | gw   | 1960 exact | 817
            cow   | 817 | gw   | 1975 any   | 817
            cow   | 817 | gw   | 1975 exact | -
            gw    | 817 | cow  | 1954-06-03 | -
            gw    | 816 | cow  | 1954 exact | -
            gw    | 816 | cow  | 1954 last  | 816
            gw    | 815 | cow  | 1850 exact | -
            gw    | 816 | cow  | 1850 exact | -
            cow   | 816 | iso3 | 1990 exact | VNM
            # I: 714 was the Republic of Viet-Nam, the South
            m49   | 714 | cow  | 1970 exact | 817

            # Serbia and Yugoslavia. C: 345 1878-07-13..1941-04-20 and from 1944-10-20.
            # G: 340 1878-07-13..1915-10-01 and from 2006-06-05, 345 1918-12-01..2006-06-04
            cow   | 345 | gw   | 1900 exact | 340
            cow   | 345 | gw   | 1917 exact | -
            cow   | 345 | gw   | 1918 any   | 345
            gw    | 345 | cow  | 1943 exact | -
            cow   | 345 | gw   | 1985 exact | 345
            cow   | 345 | iso3 | 1985 exact | YUG
            cow   | 345 | iso3 | 1995 exact | SCG
            cow   | 345 | iso3 | 2010 exact | SRB
            # I: ISO kept YUG for the Federal Republic until 2003
            iso3  | YUG | cow  | 1985 exact | 345
            iso3  | YUG | iso3 | 1995 exact | SCG

            # Serbia and Montenegro in 2006 under the four rules. C: 345 all year, 341 from 2006-06-12.
            # G: 345 ..2006-06-04, 340 from 2006-06-05, 341 from 2006-06-03
            cow   | 345 | gw   | 2006 exact | 340
            cow   | 345 | gw   | 2006 any   | 345+340
            cow   | 345 | gw   | 2006 first | 345
            cow   | 345 | gw   | 2006 last  | 340
            cow   | 341 | gw   | 2006 exact | 341
            cow   | 341 | gw   | 2006 any   | 341
            cow   | 341 | gw   | 2006 first | -
            cow   | 341 | gw   | 2006 last  | 341
            gw    | 345 | cow  | 2006 exact | -
            gw    | 345 | cow  | 2006 any   | 345
            gw    | 345 | cow  | 2006 first | 345
            gw    | 345 | cow  | 2006 last  | -
            gw    | 340 | cow  | 2006 exact | 345
            gw    | 340 | cow  | 2006 any   | 345
            gw    | 340 | cow  | 2006 first | -
            gw    | 340 | cow  | 2006 last  | 345
            gw    | 341 | cow  | 2006 exact | 341
            gw    | 341 | cow  | 2006 any   | 341
            gw    | 341 | cow  | 2006 first | -
            gw    | 341 | cow  | 2006 last  | 341
            gw    | 341 | cow  | 2006-06-11 | -
            gw    | 341 | cow  | 2006-06-12 | 341
            cow   | 345 | iso3 | 2006 exact | SRB
            cow   | 345 | iso3 | 2006 any   | SCG+SRB
            cow   | 345 | iso3 | 2006 first | SCG
            cow   | 345 | iso3 | 2006 last  | SRB
            gw    | 345 | iso3 | 2006 any   | SCG
            gw    | 340 | iso3 | 2006 any   | SRB
            iso3  | SCG | gw   | 2006 exact | -
            iso3  | SCG | gw   | 2006 any   | 345
            iso3  | SCG | cow  | 2006 first | 345
            iso3  | SCG | cow  | 2006 last  | -
            iso3  | SRB | gw   | 2006 exact | 340
            iso3  | SRB | gw   | 2006 any   | 340
            iso3  | SRB | cow  | 2006 first | -
            iso3  | SRB | cow  | 2006 last  | 345
            iso3  | MNE | gw   | 2006 exact | 341
            iso3  | MNE | cow  | 2006 any   | 341
            iso3  | MNE | gw   | 2006 first | -
            iso3  | MNE | cow  | 2006 last  | 341
            m49   | 891 | gw   | 2006 first | 345
            m49   | 688 | gw   | 2006 last  | 340
            m49   | 499 | gw   | 2006-06-03 | 341
            # Montenegro before Yugoslavia is in G only, 1868-01-01..1915-07-01
            gw    | 341 | cow  | 1900 exact | -
            # Kosovo. C: 347 from 2008-02-20. G: from 2008-02-17
            gw    | 347 | cow  | 2008-02-19 | -
            gw    | 347 | cow  | 2008 any   | 347
            cow   | 347 | iso3 | 2010 exact | XKX

            # Russia and the USSR: 365 from 1816-01-01 in C and G; I: SUN, then RUS
            cow   | 365 | gw   | 1900 exact | 365
            cow   | 365 | gw   | 1991 any   | 365
            cow   | 365 | iso3 | 1985 exact | SUN
            cow   | 365 | iso3 | 1991 exact | SUN
            cow   | 365 | iso3 | 1991 last  | RUS
            cow   | 365 | iso3 | 1991 any   | SUN+RUS
            cow   | 365 | m49  | 2000 exact | 643
            iso3  | SUN | gw   | 1985 exact | 365
            iso3  | RUS | cow  | 1985 exact | -
            # Belarus. C: 370 from 1991-12-26. G: from 1991-08-25
            gw    | 370 | cow  | 1991 any   | 370
            gw    | 370 | cow  | 1991 exact | -
            gw    | 370 | cow  | 1991-12-25 | -
            # Estonia. C: 366 1918-02-24..1940-06-16 and from 1991-09-06. G: 1918-11-11..1940-06-01
            cow   | 366 | gw   | 1930 exact | 366
            cow   | 366 | gw   | 1940-06-10 | -
            cow   | 366 | gw   | 1960 exact | -

            # Sudan. C and G: 625 from 1956-01-01, 626 from 2011-07-09; I: SDN 736, then 729
            cow   | 625 | gw   | 2010 exact | 625
            cow   | 625 | iso3 | 2012 exact | SDN
            cow   | 625 | m49  | 2010 exact | 736
            cow   | 625 | m49  | 2012 exact | 729
            cow   | 625 | m49  | 2011 any   | 736+729
            cow   | 626 | gw   | 2011 exact | -
            cow   | 626 | gw   | 2011 last  | 626
            m49   | 736 | cow  | 2012 exact | -

            # Czechoslovakia. C: 315 1918-10-28..1939-03-15 and 1945-05-10..1992-12-31, 316 from 1993-01-01.
            # G: 315 1918-11-11..1992-12-31
            cow   | 315 | gw   | 1918-11-01 | -
            gw    | 315 | cow  | 1940 exact | -
            cow   | 315 | gw   | 1992 last  | 315
            cow   | 315 | gw   | 1993 first | -
            cow   | 316 | iso3 | 1993 first | CZE
            iso3  | CSK | cow  | 1985 exact | 315
            iso3  | CZE | cow  | 1985 exact | -
            # East Timor. C: 860 from 2002-09-27. G: from 2002-05-20; I: TMP before TLS
            gw    | 860 | cow  | 2002 exact | -
            gw    | 860 | cow  | 2002 last  | 860
            iso3  | TMP | cow  | 2002 last  | 860

            # The Pacific. C: 946 Kiribati, 947 Tuvalu, 955 Tonga, 970 Nauru. G: 970, 973, 972, 971
            cow   | 946 | gw   | 2005 exact | 970
            cow   | 947 | gw   | 2005 exact | 973
            cow   | 955 | gw   | 2005 exact | 972
            cow   | 970 | gw   | 2005 exact | 971
            gw    | 970 | cow  | 2005 exact | 946
            gw    | 970 | cow  | 1990 exact | -

            # Others. C: 530 to 1936-05-05 and from 1941-05-05, 652 ..1958-02-01 and from 1961-09-29,
            # 730 1887-01-01..1905-11-17, 732 from 1949-06-29. G: 652 without a gap, 730 ..1910-08-22, 732 1948
            gw    | 530 | cow  | 1938 exact | -
            gw    | 652 | cow  | 1960 exact | -
            gw    | 730 | cow  | 1908 exact | -
            cow   | 730 | gw   | 1900 exact | 730
            cow   | 730 | iso3 | 1900 exact | XKO
            gw    | 732 | cow  | 1949 first | -
            cow   | 713 | gw   | 1960 exact | 713
            m49   | 230 | cow  | 1990 exact | 530
            m49   | 231 | cow  | 2000 exact | 530
            m49   | 590 | cow  | 1970 exact | 95
            iso3  | BUR | gw   | 1980 exact | 775
            iso3  | HKG | cow  | 2000 exact | -
            iso3  | HKG | m49  | 2000 exact | 344

            # Names
            name-en | Kazakhstan                | cow     | 2012 exact | 705
            name-en | belarus                   | gw      | 2012 exact | 370
            name-ru | Казахстан                 | iso3    | 2012 exact | KAZ
            cow     | 365                       | name-ru | 1985 exact | Союз Советских Социалистических Республик
            cow     | 365                       | name-en | 2012 exact | Russian Federation
            name-en | Germany                   | cow     | 1900 exact | -
            name-en | Atlantis                  | cow     | 2012 exact | -
            source:unga-votes | Russia          | iso3    | 1985 exact | SUN
            source:unga-votes | Russia          | cow     | 2012 exact | 365
            source:unga-votes | Yugoslavia      | iso3    | 1985 exact | YUG
            source:vdem       | VDR             | cow     | 1970 exact | 817
            source:vdem       | YEM             | cow     | 1985 exact | 678
            source:world-bank | WLD             | iso3    | 2012 exact | -
            source:ucdp-acd   | 345             | gw      | 2010 exact | 340
            """)
    void convertsByDate(String from, String code, String to, String when, String expected) {
        Conversion conversion = CONVERSION.convert(code, Naming.parse(from), (Scheme) Naming.parse(to), when(when));

        assertThat(shown(conversion)).as(conversion.toString()).isEqualTo(expected);
    }

    private static When when(String text) {
        String[] parts = text.split(" ");
        return parts.length == 1
                ? new When.On(LocalDate.parse(text))
                : new When.In(
                        Integer.parseInt(parts[0]), SpellRule.valueOf(parts[1].toUpperCase(java.util.Locale.ROOT)));
    }

    private static String shown(Conversion conversion) {
        return switch (conversion) {
            case Found found -> found.label();
            case Several several -> several.pieces().stream().map(Piece::label).collect(Collectors.joining("+"));
            case None _ -> "-";
        };
    }

    @Test
    void whatSharesTheYearButNoDayIsListedWithItsDates() {
        Conversion several = CONVERSION.convert("345", Scheme.COW, Scheme.GW, in(2006, SpellRule.ANY));

        assertThat(several)
                .isEqualTo(new Several(
                        in(2006, SpellRule.ANY),
                        List.of(
                                new Piece(
                                        "345",
                                        StateId.of("SCG"),
                                        spell("2006-01-01", "2006-06-05"),
                                        spell("1992-04-27", "2006-06-05"),
                                        spell("1992-04-27", "2006-06-05")),
                                new Piece(
                                        "340",
                                        StateId.of("SRB"),
                                        spell("2006-06-05", "2007-01-01"),
                                        Spell.from(LocalDate.parse("2006-06-05")),
                                        Spell.from(LocalDate.parse("2006-06-05"))))));
    }

    @Test
    void theRuleAndTheSpellAreNamed() {
        assertThat(CONVERSION.convert("260", Scheme.COW, Scheme.GW, in(1990, SpellRule.EXACT)))
                .isInstanceOfSatisfying(Found.class, found -> {
                    assertThat(found.when()).hasToString("in 1990 under the rule exact");
                    assertThat(found.pieces().getFirst().given()).isEqualTo(spell("1955-05-05", "1990-10-03"));
                    assertThat(found.pieces().getFirst().result()).isEqualTo(Spell.from(LocalDate.parse("1949-09-21")));
                });
    }

    @Test
    void anUnknownNameHasSuggestionsThatAreNotUsed() {
        assertThat(near("South Korea", Scheme.NAME_EN, Scheme.COW, in(2012, SpellRule.EXACT)))
                .contains("source:unga-votes South Korea for KOR ..");
        assertThat(near("Kazahstan", Scheme.NAME_EN, Scheme.COW, in(2012, SpellRule.EXACT)))
                .anyMatch(line -> line.startsWith("name-en Kazakhstan for KAZ"));
        assertThat(near("Narnia", Scheme.NAME_EN, Scheme.COW, in(2012, SpellRule.EXACT)))
                .isEmpty();
    }

    @Test
    void aCodeOfOtherDaysSuggestsThoseWhoWereThere() {
        assertThat(near("RUS", Scheme.ISO3, Scheme.COW, in(1985, SpellRule.EXACT)))
                .contains("iso3 RUS for RUS 1991-12-26..", "iso3 SUN for SUN 1922-12-30..1991-12-26");
        assertThat(near("260", Scheme.GW, Scheme.COW, in(1950, SpellRule.EXACT)))
                .contains("cow 260 for DEU 1955-05-05..1990-10-03");
    }

    private static List<String> near(String code, Naming from, Scheme to, When when) {
        return CONVERSION.convert(code, from, to, when) instanceof None none
                ? none.near().stream().map(Suggestion::toString).toList()
                : List.of("found");
    }

    @Test
    void aColumnIsConvertedAsAWholeAndWhatFailsIsListed() {
        ConvertedCodes converted = CONVERSION.convertAll(
                List.of("365", "345", "999", "365"), Scheme.COW, Scheme.GW, in(2006, SpellRule.ANY));

        assertThat(converted.found()).containsOnlyKeys("365");
        assertThat(converted.several()).containsOnlyKeys("345");
        assertThat(converted.unmatched()).containsOnlyKeys("999");
        assertThat(converted.notes())
                .first()
                .isEqualTo("cow to gw in 2006 under the rule any: 1 found, 1 stand for several, 1 for none");
        assertThat(converted.notes()).hasSize(3);
        ProblemException report = catchThrowableOfType(ProblemException.class, converted::orThrow);
        assertThat(report.problems()).extracting(Problem::code).containsExactly("ENT-4022", "ENT-4021");
    }

    @Test
    void aColumnWithoutFailuresIsAMap() {
        assertThat(CONVERSION
                        .convertAll(List.of("365", "679"), Scheme.COW, Scheme.GW, in(2006, SpellRule.EXACT))
                        .orThrow())
                .containsEntry("365", "365")
                .containsEntry("679", "678")
                .hasSize(2);
    }

    @Test
    void daysAfterAListsEndAreMarked() {
        assertThat(CONVERSION
                        .convertAll(List.of("365"), Scheme.COW, Scheme.ISO3, in(2020, SpellRule.EXACT))
                        .notes())
                .contains("the list of cow ends with 2016 and is carried forward");
        assertThat(CONVERSION
                        .convertAll(List.of("365"), Scheme.COW, Scheme.ISO3, in(2016, SpellRule.EXACT))
                        .notes())
                .hasSize(1);
    }

    @Test
    void anUnknownSchemeIsRefusedWithAdvice() {
        assertThatThrownBy(() -> Naming.parse("cwo")).isInstanceOfSatisfying(ProblemException.class, report -> {
            assertThat(report.problems().getFirst().code()).isEqualTo("ENT-2020");
            assertThat(report.problems().getFirst().next()).contains("cow");
        });
        assertThat(Naming.parse("Source:VDem")).isEqualTo(new OfSource("vdem"));
    }

    private static When in(int year, SpellRule rule) {
        return new When.In(year, rule);
    }

    private static Spell spell(String from, String to) {
        return new Spell(LocalDate.parse(from), LocalDate.parse(to));
    }
}
