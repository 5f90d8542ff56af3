package org.entente.data.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/// The traps known in the providers' files (METHODS A15) are found there.
@EnabledIfSystemProperty(
        named = "entente.test.data",
        matches = ".+",
        disabledReason = "the providers' files are not beside the project")
@NullUnmarked
class ScanOfProvidersFilesTest {
    private static final Path DATA = Path.of(System.getProperty("entente.test.data", ""));

    @TempDir
    static Path folder;

    private static World world;

    @BeforeAll
    static void add() {
        world = new World(folder);
        Stream.of(
                        "voeten-unvotes/un_votes.csv.gz",
                        "voeten-unvotes/un_roll_calls.csv.gz",
                        "atop/atop5_1_directed_dyad_year.csv.gz",
                        "atop/atop4_01m.csv.gz",
                        "cow/MIDA 5.0.csv.gz",
                        "cow/MIDB 5.0.csv.gz",
                        "cow/state_year_format3.csv.gz",
                        "cow/NMC_7_0_peacesciencer.csv.gz")
                .forEach(file -> world.add(DATA.resolve(file)));
    }

    @AfterAll
    static void close() {
        if (world != null) {
            world.close();
        }
    }

    @Test
    void greeceInSession65() {
        assertThat(lines(new DelegationJump())).contains("Greece session 65 unga-greece-65");
    }

    @Test
    void theTalliesOfTwoResolutions() {
        List<Finding> found = world.find(new TallyOfRecord());

        assertThat(found).extracting(Finding::subject).containsExactly("A/RES/62/243", "A/RES/71/205");
        assertThat(found)
                .extracting(one -> one.correction().orElse(""))
                .containsExactly("unga-62-243-pakistan", "unga-71-205-zimbabwe");
        assertThat(found.getFirst().evidence())
                .containsEntry("counted", "38-7-101")
                .containsEntry("published", "39-7-100");
        assertThat(found.getLast().evidence())
                .containsEntry("counted", "70-25-77")
                .containsEntry("published", "70-26-77");
    }

    @Test
    void azerbaijanAfterTheCollectiveSecurityTreaty() {
        assertThat(world.find(new DefenceAfterExit()))
                .filteredOn(one -> one.subject().equals("AZE to CST"))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.evidence())
                            .containsEntry("partners", "ARM BLR KAZ KGZ RUS TJK UZB")
                            .containsEntry("atop_alliances", "4400");
                    assertThat(one.correction()).contains("atop-aze-defence");
                });
    }

    @Test
    void russiaAndUzbekistanAreTiedByABilateralTreatyOf2005() {
        assertThat(world.find(new DefenceAfterExit()))
                .filteredOn(one -> one.subject().equals("UZB to CSTO")
                        && one.evidence().get("partners").equals("RUS"))
                .singleElement()
                .satisfies(one -> assertThat(one.weight()).isEqualTo(0.2));
    }

    @Test
    void theDisputeOfRussiaAndKazakhstanOf2013() {
        assertThat(lines(new DisputeBetweenAllies())).contains("KAZ and RUS 2013 mid-4639");
    }

    @Test
    void uzbekistanInTheCstoAndEurasecAndGeorgiaInTheCis() {
        assertThat(lines(new MembershipAgainstTreaties()))
                .contains(
                        "UZB in CSTO 2002..2005 igo3-csto-uzb-before",
                        "UZB in CSTO 2012 igo3-csto-uzb-2012",
                        "UZB in EURASEC 2009..2014 igo3-eurasec-uzb-suspended",
                        "GEO in CIS 1994 igo3-cis-geo-entry",
                        "GEO in CIS 2008..2009 igo3-cis-geo-exit");
    }

    @Test
    void germanyOf1990HasTwoCodes() {
        assertThat(lines(new TwoCodesOneState())).contains("DEU 1990");
    }

    private static List<String> lines(Check check) {
        return world.find(check).stream()
                .map(one -> "%s %s %s"
                        .formatted(one.subject(), one.period(), one.correction().orElse(""))
                        .strip())
                .toList();
    }
}
