package org.entente.data.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.zip.GZIPOutputStream;
import org.entente.core.problem.ProblemException;
import org.entente.data.catalog.Catalogue;
import org.entente.data.csv.Problems;
import org.entente.data.folder.FolderLibrary;
import org.entente.data.library.Holding;
import org.entente.data.library.Library;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Files that break off, are mixed up or hold nonsense: each ends in one report, never in another exception
/// and never in a part of the records.
class BrokenFilesTest {
    private static final Catalogue CATALOGUE = Catalogue.load();

    @TempDir
    Path folder;

    private int count;

    /// Small worlds in each layout.
    enum Layout {
        PUBLISHED_VOTES(Library::votes, """
                rcid,session,vote,ccode,member,importantvote,date,unres,year
                1,60,1,2,1,0,5/8/2006,R/60/259,2006
                1,60,3,20,1,0,5/8/2006,R/60/259,2006
                1,60,8,365,1,0,5/8/2006,R/60/259,2006
                """),
        CAST_VOTES(Library::votes, """
                rcid,country,country_code,vote
                1,United States,US,yes
                1,Canada,CA,no
                1,Russia,RU,abstain
                """),
        DIGITAL_LIBRARY(Library::votes, """
                undl_id,ms_code,ms_vote,date,session,resolution,title,total_yes,total_no,total_abstentions,total_non_voting
                7,RUS,N,2022-03-02,ES-11,A/RES/ES-11/1,"A, title",1.0,1.0,0.0,0.0
                7,GEO,Y,2022-03-02,ES-11,A/RES/ES-11/1,"A, title",1.0,1.0,0.0,0.0
                """),
        TRADE(Library::trade, """
                iso_o;iso_d;trade
                RUS;RUS;900
                RUS;BLR;22
                BLR;RUS;
                BLR;BLR;50
                """),
        CONFLICTS(Library::conflicts, """
                conflict_id,year,gwno_a,gwno_a_2nd,gwno_b,gwno_b_2nd,incompatibility,intensity_level,type_of_conflict
                388,2020,373,640,,371,territory,2,II
                13243,2022,365,,369,,both,2,interstate
                """),
        REGIMES(Library::regimes, """
                country_text_id,year,v2x_polyarchy,v2x_polyarchy_codelow,v2x_polyarchy_codehigh,v2x_polyarchy_sd
                RUS,2024,0.172,0.15,0.19,0.01
                KAZ,2024,0.272,0.25,0.29,0.01
                """),
        INDICATOR(Library::economies, """
                "Data Source","World Development Indicators",

                "Last Updated Date","2023-05-10",

                "Country Name","Country Code","Indicator Name","Indicator Code","2011","2012",
                "Kazakhstan","KAZ","GDP, PPP","NY.GDP.MKTP.PP.CD","","400.5",
                "Russia","RUS","GDP, PPP","NY.GDP.MKTP.PP.CD","3000","3100.25",
                "World","WLD","GDP, PPP","NY.GDP.MKTP.PP.CD","90000","95000",
                """),
        EXTRACT(Library::economies, """
                economy,,gdp,total_population,urban_population(%_of_total)
                RUS,YR2012,1357000000000.0,143200000.0,73.8
                KAZ,YR2012,165000000000.0,16800000.0,
                """);

        final Function<Library, Optional<? extends Holding<?>>> asks;
        final String text;

        Layout(Function<Library, Optional<? extends Holding<?>>> asks, String text) {
            this.asks = asks;
            this.text = text;
        }
    }

    @ParameterizedTest
    @EnumSource
    void theSmallWorldItselfIsRead(Layout layout) throws IOException {
        assertThat(outcome(layout, gzipped(bytes(layout.text)))).isEqualTo("read");
        assertThat(outcome(layout, bytes("\uFEFF" + layout.text))).isEqualTo("read");
        assertThat(outcome(layout, bytes(layout.text.replace("\n", "\r\n")))).isEqualTo("read");
    }

    @ParameterizedTest
    @EnumSource
    void aTruncatedArchiveIsReportedWhereverItBreaksOff(Layout layout) throws IOException {
        byte[] whole = gzipped(bytes(layout.text));
        for (int length = 2; length < whole.length; length++) {
            assertThat(outcome(layout, Arrays.copyOf(whole, length)))
                    .as("%s cut at %d of %d", layout, length, whole.length)
                    .startsWith("ENT-4001");
        }
    }

    @ParameterizedTest
    @EnumSource
    void bytesThatAreNotUtf8AreReportedWithTheirLine(Layout layout) throws IOException {
        String[] lines = layout.text.split("\n");
        int last = lines.length;
        byte[] text = bytes(layout.text.stripTrailing() + "?");
        text[text.length - 1] = (byte) 0xe9;
        assertThat(outcome(layout, text)).isEqualTo("ENT-4002 line " + last);
    }

    @ParameterizedTest
    @EnumSource
    void nonsenseInAnyCellNeverComesOutAsAnotherException(Layout layout) throws IOException {
        Map<String, Integer> outcomes = new LinkedHashMap<>();
        String separator = layout == Layout.TRADE ? ";" : ",";
        String[] nonsense = {
            "", "-", "abc", "99999999999", "-1", "1e400", "NaN", "\"", "a\"b", "ZZZ", "0", "3.7", separator
        };
        String[] lines = layout.text.split("\n");
        for (int line = 0; line < lines.length; line++) {
            String[] cells = lines[line].split(separator, -1);
            for (int cell = 0; cell < cells.length; cell++) {
                for (String other : nonsense) {
                    String[] changed = cells.clone();
                    changed[cell] = other;
                    String[] all = lines.clone();
                    all[line] = String.join(separator, changed);
                    outcomes.merge(
                            outcome(layout, bytes(String.join("\n", all) + "\n"))
                                    .split(" ")[0],
                            1,
                            Integer::sum);
                }
            }
        }
        System.out.println(layout + " with nonsense: " + outcomes);
        assertThat(outcomes.keySet()).allMatch(key -> key.matches("read|nothing|ENT-[34]0\\d\\d"));
        assertThat(outcomes.getOrDefault("ENT-4006", 0)).isPositive();
    }

    @ParameterizedTest
    @EnumSource
    void randomDamageNeverComesOutAsAnotherException(Layout layout) throws IOException {
        Random random = new Random(layout.name().hashCode());
        Map<String, Integer> outcomes = new LinkedHashMap<>();
        for (int i = 0; i < 400; i++) {
            byte[] damaged = i % 2 == 0 ? bytes(layout.text) : gzipped(bytes(layout.text));
            for (int hits = 1 + random.nextInt(4); hits > 0; hits--) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            }
            outcomes.merge(outcome(layout, damaged).split(" ")[0], 1, Integer::sum);
        }
        System.out.println(layout + " damaged: " + outcomes);
        assertThat(outcomes.keySet()).allMatch(key -> key.matches("read|nothing|ENT-[34]0\\d\\d"));
    }

    @ParameterizedTest
    @EnumSource
    void aRowThatIsThereTwiceIsReported(Layout layout) throws IOException {
        String[] lines = layout.text.split("\n");
        assertThat(outcome(layout, bytes(layout.text + lines[lines.length - 2] + "\n")))
                .startsWith("ENT-4006 line " + (lines.length + 1));
    }

    @ParameterizedTest
    @EnumSource
    void aHeaderAloneIsReported(Layout layout) throws IOException {
        int header = layout == Layout.INDICATOR ? 5 : 1;
        String[] lines = layout.text.split("\n");
        String text = String.join("\n", Arrays.copyOf(lines, header)) + "\n";
        assertThat(outcome(layout, bytes(text))).startsWith("ENT-4003");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] gzipped(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(bytes);
        }
        return packed.toByteArray();
    }

    /// `read`, `nothing`, or the code and line of the first problem.
    private String outcome(Layout layout, byte[] file) throws IOException {
        Path here = Files.createDirectory(folder.resolve(Integer.toString(count++)));
        Files.write(here.resolve("file"), file);
        if (layout == Layout.CAST_VOTES) {
            Files.writeString(here.resolve("roll-calls"), """
                    rcid,session,importantvote,date,unres,amend,para,short,descr
                    1,72,0,2017-12-21,A/RES/ES-10/19,,,A title,A text
                    """);
        }
        try {
            Library library = new FolderLibrary(here, CATALOGUE);
            Optional<? extends Holding<?>> holding = layout.asks.apply(library);
            return holding.isPresent() ? "read" : "nothing";
        } catch (ProblemException report) {
            assertThat(report.problems()).hasSizeLessThanOrEqualTo(Problems.LIMIT + 1);
            var first = report.problems().getFirst();
            return first.code()
                    + first.where().map(place -> " line " + place.line()).orElse("");
        }
    }
}
