package org.entente.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/// The balance sheet as a page, opened from disk in a real browser.
class HtmlPageTest {
    private static final int LARGEST_BYTES = 1_500_000;

    private static final String LINKS_WITHOUT_ENDS = """
            [...document.querySelectorAll('a[href]')].map(a => a.getAttribute('href'))
              .filter(h => !h.startsWith('#') || !document.getElementById(decodeURIComponent(h.slice(1))))
            """;

    @TempDir
    static Path folder;

    private static Path page;
    private static JsonNode json;
    private static Optional<Browser> browser = Optional.empty();

    @BeforeAll
    static void writesThePage() throws Exception {
        page = folder.resolve("eaeu.html");
        assertThat(Run.of("assess", "EAEU", "-f", "html", "-o", page.toString()).exit())
                .isZero();
        json = Run.jsonOf("assess EAEU");
        Optional<Path> program = Browser.find();
        if (program.isPresent()) {
            browser = Optional.of(new Browser(program.get(), folder.resolve("profile")));
        }
    }

    @AfterAll
    static void closesTheBrowser() throws Exception {
        if (browser.isPresent()) {
            browser.get().close();
        }
    }

    @Test
    void thePageIsSmallAndRunsNoScript() throws Exception {
        assertThat(Files.size(page)).isLessThan(LARGEST_BYTES);
        assertThat(Files.readString(page)).doesNotContain("<script").doesNotContain("@import");
    }

    @ParameterizedTest
    @ValueSource(ints = {360, 1280})
    void nothingIsLoadedNothingComplainsAndNothingScrollsSideways(int width) throws Exception {
        Browser open = open("", width);

        assertThat(open.requests())
                .isNotEmpty()
                .allMatch(url -> url.equals(page.toUri().toString()) || isData(url));
        assertThat(open.complaints()).isEmpty();
        assertThat(open.evaluate("innerWidth").asInt()).isEqualTo(width);
        assertThat(open.evaluate("document.documentElement.scrollWidth").asInt())
                .isLessThanOrEqualTo(width);
    }

    private static boolean isData(String url) {
        return url.startsWith("data:");
    }

    @Test
    void everyFigureOfTheJsonHasAnAnchor() throws Exception {
        Browser open = open("", 1280);
        Set<String> ids = new TreeSet<>();
        Run.figures(json).forEach(figure -> ids.add(figure.get("id").asString()));
        json.get("verdict").forEach(line -> line.get("figures").forEach(id -> ids.add(id.asString())));

        assertThat(ids).hasSizeGreaterThan(100);
        assertThat(strings(open.evaluate("[...document.querySelectorAll('[id]')].map(e => e.id)")))
                .doesNotHaveDuplicates()
                .containsAll(ids);
    }

    @Test
    void everyLinkInsideThePageHasItsEnd() throws Exception {
        Browser open = open("", 1280);

        assertThat(open.evaluate("document.querySelectorAll('a[href]').length").asInt())
                .isGreaterThan(100);
        assertThat(strings(open.evaluate(LINKS_WITHOUT_ENDS))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {360, 1280})
    void aClickOnAFigureShowsItsSourceAndLicence(int width) throws Exception {
        Browser open = open("", width);
        String id = "eaeu.intra-export-share.2019";
        JsonNode source = source("trade-matrix");
        assertThat(isSeen(open, id)).isFalse();

        open.evaluate("document.querySelector('td a[href=\"#%s\"]').click()".formatted(id));
        open.evaluate("new Promise(done => setTimeout(done, 200))");

        assertThat(isSeen(open, id)).isTrue();
        String shown = open.evaluate("document.getElementById('%s').innerText".formatted(id))
                .asString();
        assertThat(shown)
                .contains("trade-matrix", source.get("version").asString())
                .contains(source.get("licence").asString(), source.get("file").asString())
                .contains("measure EAEU -i intra-export-share --years 2019");
    }

    @Test
    void aPageCanBeLinkedToAtAFigure() throws Exception {
        Browser open = open("#eaeu.rus.leader-dependence.2019", 1280);

        assertThat(isSeen(open, "eaeu.rus.leader-dependence.2019")).isTrue();
    }

    /// Whether an element takes up room inside the window.
    private static boolean isSeen(Browser open, String id) throws InterruptedException {
        return open.evaluate("""
                        (() => { const box = document.getElementById('%s').getBoundingClientRect();
                          return box.height > 0 && box.top < innerHeight && box.bottom > 0
                            && document.getElementById('%s').checkVisibility({contentVisibilityAuto: true}); })()
                        """.formatted(id, id)).asBoolean();
    }

    private static JsonNode source(String id) {
        for (JsonNode source : json.get("meta").get("sources")) {
            if (source.get("id").asString().equals(id)) {
                return source;
            }
        }
        throw new AssertionError("no source " + id);
    }

    /// WCAG 2.2, success criterion 1.4.3: 4.5 to 1; relative luminance as defined there.
    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void textStandsOutFromItsGround(String scheme) throws Exception {
        Browser open = open("", 1280);
        open.call(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));

        List<String> faint = strings(open.evaluate("""
                (() => {
                  const parse = c => { const n = c.match(/[\\d.]+/g).map(Number); return n.length < 4 ? [...n, 1] : n; };
                  const light = c => { const [r, g, b] = c.map(v => { v /= 255;
                    return v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4; });
                    return 0.2126 * r + 0.7152 * g + 0.0722 * b; };
                  const ground = e => { for (; e; e = e.parentElement) {
                    const c = parse(getComputedStyle(e).backgroundColor); if (c[3] === 1) return c; } return [255, 255, 255, 1]; };
                  document.querySelectorAll('details').forEach(d => d.open = true);
                  const faint = new Set();
                  let seen = 0;
                  for (const e of document.querySelectorAll('body *:not(title)')) {
                    if (![...e.childNodes].some(n => n.nodeType === 3 && n.textContent.trim())) continue;
                    const style = getComputedStyle(e);
                    const ink = e.closest('svg') ? style.fill : style.color;
                    const a = light(parse(ink).slice(0, 3)), b = light(ground(e).slice(0, 3));
                    const ratio = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
                    seen++;
                    if (ratio < 4.5) faint.add(`${e.tagName}.${e.getAttribute('class')} ${ratio.toFixed(2)}`);
                  }
                  if (seen < 500) faint.add(`only ${seen} texts`);
                  return [...faint];
                })()
                """));

        assertThat(faint).isEmpty();
    }

    @Test
    void noCellOfATableIsBlank() throws Exception {
        Browser open = open("", 1280);

        assertThat(open.evaluate("document.querySelectorAll('td').length").asInt())
                .isGreaterThan(100);
        assertThat(strings(open.evaluate("""
                [...document.querySelectorAll('td')].filter(c => !c.innerText.trim() && !c.querySelector('svg'))
                  .map(c => c.closest('tr').innerText)
                """))).isEmpty();
        assertThat(strings(open.evaluate("[...document.querySelectorAll('td.gap')].map(c => c.innerText.trim())")))
                .isNotEmpty()
                .doesNotContain("", "0");
    }

    @Test
    void tablesHaveCaptionsAndScopesAndPicturesHaveTexts() throws Exception {
        Browser open = open("", 1280);

        assertThat(open.evaluate("[...document.querySelectorAll('table')].every(t => t.caption?.textContent.trim())")
                        .asBoolean())
                .isTrue();
        assertThat(open.evaluate("[...document.querySelectorAll('th')].every(t => t.scope)")
                        .asBoolean())
                .isTrue();
        assertThat(open.evaluate("""
                        [...document.querySelectorAll('svg')].every(s => s.getAttribute('aria-hidden') === 'true'
                          || s.getAttribute('aria-label'))
                        """).asBoolean()).isTrue();
        assertThat(open.evaluate("document.documentElement.lang").asString()).isEqualTo("en");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "measure EAEU -i voting-agreement",
                "union show EAEU",
                "data list",
                "explain eaeu.intra-export-share.2019"
            })
    void thePagesOfOtherCommandsFitAPhoneAndTheirLinksHaveEnds(String command) throws Exception {
        Path other = Files.writeString(folder.resolve("other.html"), Run.output(command + " -f html"));
        assumeABrowser();
        Browser open = browser.orElseThrow();
        open.open(other.toUri(), 360);

        assertThat(open.complaints()).isEmpty();
        assertThat(open.evaluate("document.documentElement.scrollWidth").asInt())
                .isLessThanOrEqualTo(360);
        assertThat(open.evaluate("document.querySelectorAll('h1').length").asInt())
                .isEqualTo(1);
        assertThat(strings(open.evaluate(LINKS_WITHOUT_ENDS))).isEmpty();
    }

    @Test
    void aMeasuredFigureOpensToItsChain() throws Exception {
        String measured = Run.output("measure EAEU -i intra-export-share -f html");

        assertThat(measured)
                .contains("href=\"#eaeu.blr.intra-export-share.2019\"")
                .contains("id=\"eaeu.blr.intra-export-share.2019\"");
    }

    private static void assumeABrowser() {
        assumeTrue(
                browser.isPresent(),
                "no Chromium on the PATH and none named by ENTENTE_BROWSER: the page is not opened");
    }

    private static Browser open(String fragment, int width) throws InterruptedException {
        assumeABrowser();
        browser.get().open(URI.create(page.toUri() + fragment), width);
        return browser.get();
    }

    private static List<String> strings(JsonNode array) {
        List<String> strings = new ArrayList<>();
        array.forEach(item -> strings.add(item.asString()));
        return strings;
    }
}
