package org.entente.assessment.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.entente.assessment.report.Comparison.Beside;
import org.entente.assessment.report.Document.Chains;
import org.entente.assessment.report.Document.Section;
import org.entente.assessment.report.Document.Section.Column;
import org.entente.assessment.report.Document.Section.Table;
import org.entente.assessment.report.Document.Section.Text;
import org.entente.core.figure.Figure;
import org.entente.core.figure.FigureId;
import org.entente.core.figure.Gap;
import org.entente.core.figure.Outcome;
import org.entente.core.figure.Outcome.Missing;
import org.entente.core.figure.Outcome.Value;
import org.entente.core.figure.Period;
import org.entente.core.figure.Placebo;
import org.entente.core.figure.Uncertainty.Interval;
import org.entente.core.figure.Uncertainty.None;
import org.entente.core.figure.Unit;
import org.entente.core.provenance.Citation;
import org.entente.core.provenance.Licence;
import org.entente.core.provenance.Provenance;
import org.entente.core.provenance.Provenance.Derived;
import org.entente.core.provenance.Provenance.Observed;
import org.entente.core.provenance.Snapshot;
import org.entente.core.time.Years;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HtmlReportTest {
    private static final Text PLAIN = new Text("", List.of());
    private static final String HOSTILE = "<script>alert(1)</script> & \"quoted\" ' </style> <img src=x>";

    private static final Snapshot FILE = new Snapshot(
            "made-up",
            "7",
            "flows.csv",
            "0".repeat(64),
            12,
            new Years(2010, 2019),
            new Citation("nobody", "Nobody (2020). A made-up file.", ""),
            new Licence("CC BY 4.0", "as the page says"),
            List.of());

    @Test
    void textOfAnyKindStaysText() {
        Document document = new Document(
                HOSTILE,
                new TreeMap<>(Map.of("data", HOSTILE)),
                List.of(
                        new Text(HOSTILE, List.of(HOSTILE)),
                        new Table(HOSTILE, List.of(Column.text(HOSTILE)), List.of(List.of(HOSTILE)))),
                Map.of(),
                List.of(),
                List.of(HOSTILE),
                List.of());

        org.jsoup.nodes.Document page = Jsoup.parse(Format.HTML.render(document));

        assertThat(page.select("script, img")).isEmpty();
        assertThat(page.select("style")).hasSize(1);
        assertThat(page.selectFirst("h1").text()).isEqualTo(HOSTILE);
        assertThat(page.selectFirst("td, tbody th").text()).isEqualTo(HOSTILE);
        assertThat(page.title()).isEqualTo(HOSTILE);
    }

    @Test
    void aCitedFigureIsALinkToItsChainAndTheChainToItsFile() {
        Figure figure = figure("eaeu", new Value(12.5, new None("single-report")));
        org.jsoup.nodes.Document page = page(
                List.of(new Text("In short", List.of("It is 12.5. [eaeu.made-up-share.2019]"))),
                Map.of(figure.id(), figure));

        Element link = page.selectFirst("a.id");
        assertThat(link.attr("href")).isEqualTo("#eaeu.made-up-share.2019");
        Element chain = page.getElementById("eaeu.made-up-share.2019");
        assertThat(chain.parent().tagName()).isEqualTo("details");
        assertThat(chain.text())
                .contains(
                        "a rule", "flows of 2019 (3 rows) from flows.csv", "version 7", "CC BY 4.0", "./entente again");
        assertThat(page.getElementById(chain.selectFirst("a").attr("href").substring(1))
                        .text())
                .contains("Nobody (2020). A made-up file.", "CC BY 4.0 (as the page says)", "0".repeat(64));
    }

    @Test
    void anIdOfNoFigureStaysText() {
        org.jsoup.nodes.Document page =
                page(List.of(new Text("Notes", List.of("such as [eaeu.made-up-share.2019] or [0.1, 0.2]"))), Map.of());

        assertThat(page.select("main a")).isEmpty();
        assertThat(page.selectFirst("main li").text()).isEqualTo("such as [eaeu.made-up-share.2019] or [0.1, 0.2]");
    }

    @Test
    void aGapInAMatrixIsMarkedWithItsReasonAndAStateThatWasNotAMemberToo() {
        Figure gap = figure("eaeu", new Missing(Gap.NOT_REPORTED, "no file has it"));
        Matrix matrix = new Matrix(
                PLAIN,
                "Members",
                List.of(),
                List.of(new Matrix.Head("made-up-share", "a share", "%", "2019")),
                List.of(
                        new Matrix.Row("AAA", "Aland", List.of(Optional.of(gap))),
                        new Matrix.Row("BBB", "Beland", List.of(Optional.empty()))));

        org.jsoup.nodes.Document page = page(List.of(matrix), Map.of(gap.id(), gap));

        assertThat(page.select("td.gap").eachText()).containsExactly("not-reported", "not-a-member");
        assertThat(page.selectFirst("td.gap a").attr("title")).isEqualTo("no file has it");
        assertThat(page.select("thead th").eachAttr("scope")).containsExactly("col", "col");
        assertThat(page.select("tbody th").eachAttr("scope")).containsExactly("row", "row");
        assertThat(page.selectFirst("caption").text()).isEqualTo("Members");
    }

    @Test
    void verdictsComeBeforeEverythingButWhatWasAsked() {
        org.jsoup.nodes.Document page = page(
                List.of(
                        new Facts(PLAIN, "A union", List.of(new Facts.Fact("Period", List.of("2019")))),
                        new Text("Reading", List.of("a line")),
                        new Findings(
                                PLAIN,
                                "Verdicts",
                                List.of(new Findings.Finding(
                                        "supported", "A claim.", "A reading.", "a rule", List.of(), List.of("But."))))),
                Map.of());

        assertThat(page.select("h1, h2:not(#contents h2)").eachText())
                .containsExactly("A union", "Verdicts", "Reading");
        assertThat(page.selectFirst(".against").text()).isEqualTo("Evidence against But.");
    }

    @Test
    void aStripSaysInWordsWhatItShows() {
        Figure own = figure("eaeu", new Value(10, new Interval(8, 12, 90, "both reports")))
                .with(new Placebo(97.5, 2, 0, 5, 200, 90, "same-size"));
        Figure other = figure("asean", new Value(20, new None("single-report")));
        Comparison.Row row = new Comparison.Row("made-up-share", "a share", own, List.of(new Beside(other, "", false)));

        Strip strip = Strip.of("EAEU", row).orElseThrow();

        assertThat(strip.text())
                .isEqualTo(
                        "EAEU 10 [8, 12] %; percentile 97.5 among 200 random blocs, the middle 90 % of them from 0 to 5,"
                                + " median 2; ASEAN 20 (members in a part of the period only).");
        Element cell = new Element("td");
        strip.write(cell);
        // The scale runs from 0 to 20 over 204 units after a margin of 8: 10 lies at 8 + 102.
        assertThat(cell.selectFirst("circle").attr("cx")).isEqualTo("110");
        assertThat(cell.selectFirst("rect").attr("width")).isEqualTo("51");
        assertThat(cell.select("path")).hasSize(1);
    }

    @Test
    void aUnionWithoutAValueHasNoStrip() {
        Figure gap = figure("eaeu", new Missing(Gap.TOO_FEW, "one member"));
        assertThat(Strip.of("EAEU", new Comparison.Row("made-up-share", "a share", gap, List.of())))
                .isEmpty();
    }

    /// The step is 1, 2 or 5 times a power of ten, not below a quarter of the reach: 0.05 for a reach of 0.097.
    @ParameterizedTest
    @CsvSource({
        "0.858, 0.955, 0.85, 1",
        "0,     31.2,  0,    40",
        "12,    64.3,  0,    80",
        "-2.44, -0.1,  -3,   0",
        "0,     0,     0,    1",
        "5,     5,     4.5,  5.5"
    })
    void aScaleHasRoundEndsThatHoldItsValues(double one, double other, double low, double high) {
        Scale scale = Scale.around(List.of(one, other));
        assertThat(scale.low()).isCloseTo(low, within(1e-9));
        assertThat(scale.high()).isCloseTo(high, within(1e-9));
    }

    @ParameterizedTest
    @CsvSource({
        "'-0.910 [-4.37, 0]', '−0.910 [−4.37, 0]'",
        "445000,              445\u202f000",
        "-1690000,            −1\u202f690\u202f000",
        "2015..2019,          2015..2019",
        "0.123456,            0.123456",
        "A/RES/68-262,        A/RES/68-262"
    })
    void aNumberIsSetWithAMinusSignAndInGroups(String printed, String set) {
        assertThat(Markup.number(printed)).isEqualTo(set);
    }

    @ParameterizedTest
    @CsvSource({
        "eaeu.made-up-share.2019,                 #eaeu.made-up-share.2019",
        "eaeu.made-up-share.2019?absent=as-abstain, #eaeu.made-up-share.2019?absent=as-abstain",
        "eaeu.made-up-share.2019?without=a b,     #eaeu.made-up-share.2019?without=a_b"
    })
    void anAnchorIsTheFiguresOwnId(String id, String reference) {
        assertThat(Anchors.reference(Anchors.of(FigureId.parse(id)))).isEqualTo(reference);
    }

    @Test
    void thePlainFormOfASectionIsWhatTheOtherFormatsPrint() {
        Matrix matrix =
                new Matrix(new Text("Members, plain", List.of("a line")), "Members", List.of(), List.of(), List.of());
        Document document = document(List.of(matrix), Map.of());

        assertThat(Format.TABLE.render(document)).isEqualTo("Members, plain\n  a line\n");
        assertThat(Format.MD.render(document)).startsWith("## Members, plain");
    }

    private static org.jsoup.nodes.Document page(List<Section> sections, Map<FigureId, Figure> figures) {
        return Jsoup.parse(Format.HTML.render(document(sections, figures)));
    }

    private static Document document(List<Section> sections, Map<FigureId, Figure> figures) {
        Chains chains = id -> Optional.ofNullable(figures.get(id))
                .map(figure -> new Chain(
                        figure,
                        "a rule",
                        "no choice",
                        List.of("derive: a share", "  read: flows of 2019 (3 rows) from flows.csv"),
                        List.of(),
                        List.of("none"),
                        "./entente again"));
        return new Document("entente", new TreeMap<>(), sections, Map.of(), List.of(), List.of(), List.of(), chains);
    }

    private static Figure figure(String whom, Outcome outcome) {
        Provenance provenance = new Derived("a share", "a rule", List.of(new Observed(FILE, "flows of 2019", 3)));
        return new Figure(
                FigureId.of(whom, "made-up-share", Period.of(2019), Map.of()),
                "a share",
                outcome,
                Unit.PERCENT,
                Optional.empty(),
                List.of(),
                provenance);
    }
}
