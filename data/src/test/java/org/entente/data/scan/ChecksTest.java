package org.entente.data.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.entente.data.catalog.Catalogue;
import org.entente.data.layout.Layouts;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What holds of every check: it is listed, described, documented, and names layouts that exist.
@NullUnmarked
class ChecksTest {
    private static final Path PAGE = Path.of(System.getProperty("entente.root", ".."), "docs/reference/scan.md");

    @Test
    void everyCheckHasItsOwnNameAndSaysWhatWhyAndHowHeavy() {
        assertThat(Checks.all()).extracting(one -> one.description().id()).doesNotHaveDuplicates();
        Checks.all().forEach(check -> {
            Check.Description description = check.description();
            assertThat(description.id()).matches("[a-z]+(-[a-z]+)*");
            assertThat(description.looksFor()).as(description.id()).hasSizeGreaterThan(20);
            assertThat(description.why()).as(description.id()).hasSizeGreaterThan(15);
            assertThat(description.weight()).as(description.id()).isNotBlank();
            assertThat(description.alternatives()).as(description.id()).isNotEmpty();
        });
    }

    @Test
    void everyLayoutThatACheckNamesIsDescribed() {
        Layouts layouts = Layouts.load();

        Checks.all()
                .forEach(check -> assertThat(check.description().layouts())
                        .as(check.description().id())
                        .allMatch(layout -> layouts.find(layout).isPresent()));
    }

    @Test
    void thePageDescribesEachCheckInTheWordsOfItsClassAndNoOther() throws IOException {
        SortedMap<String, String> sections = new TreeMap<>();
        for (String section : Files.readString(PAGE).split("(?m)^## ")) {
            if (section.startsWith("`")) {
                sections.put(section.substring(1, section.indexOf('`', 1)), section.replaceAll("\\s+", " "));
            }
        }
        List<String> ids = new ArrayList<>();
        for (Check check : Checks.all()) {
            Check.Description description = check.description();
            ids.add(description.id());
            assertThat(sections.get(description.id()))
                    .as(description.id())
                    .contains(description.looksFor(), description.why(), description.weight());
            description
                    .layouts()
                    .forEach(
                            layout -> assertThat(sections.get(description.id())).contains("`" + layout + "`"));
        }
        assertThat(sections.keySet()).containsExactlyInAnyOrderElementsOf(ids);
    }

    @Test
    void everyDeclaredCorrectionIsOfAnEditionThatTheScanKnows() {
        assertThat(Editions.known())
                .containsExactlyInAnyOrderElementsOf(Catalogue.load().corrections().stream()
                        .map(one -> one.source() + ", " + one.version())
                        .distinct()
                        .toList());
    }

    @Test
    void aCheckWithoutItsTablesIsReportedAsNotRun(@TempDir Path folder) {
        try (World world = new World(folder)) {
            Scan scan = world.scan(new IncidentOutsideDispute());

            assertThat(scan.ran()).isEmpty();
            assertThat(scan.notRun().getFirst())
                    .hasToString(
                            "mid-incident-outside-dispute not run: needs layout cow-mid-incident + cow-mid-dispute");
        }
    }

    @Test
    void onlyFindingsOfTheWeightThatNoCorrectionCoversAreUncovered(@TempDir Path folder) {
        try (World world = new World(folder)) {
            world.add(
                    "cow-igo-state-year",
                    "ccode,year,state,csto",
                    "704,2003,uzbekistan,1",
                    "704,2004,uzbekistan,1",
                    "372,2012,georgia,1");
            Scan scan = world.scan(new MembershipAgainstTreaties());

            assertThat(scan.findings()).extracting(Finding::weight).containsExactly(0.9, 0.6);
            assertThat(scan.uncovered(0.7)).isEmpty();
            assertThat(scan.uncovered(0.6)).extracting(Finding::subject).containsExactly("GEO in CSTO");
        }
    }
}
