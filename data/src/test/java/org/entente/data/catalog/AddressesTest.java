package org.entente.data.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.OptionalLong;
import java.util.zip.GZIPInputStream;
import org.entente.core.problem.ProblemException;
import org.entente.core.provenance.Checked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressesTest {
    private static final Addresses ADDRESSES = Addresses.load();
    private static final String HEADER =
            "source,file,url,version,sha256,bytes,landing_page,terms_note,by_hand,checked\n";

    @TempDir
    Path folder;

    @Test
    void everySourceOfTheCatalogueHasAWayToItsFiles() {
        assertThat(ADDRESSES.sources())
                .containsAll(
                        Catalogue.load().sources().stream().map(SourceInfo::id).toList());
    }

    @Test
    void aFileIsFetchedOrSomebodyIsToldHowToGetIt() {
        assertThat(ADDRESSES.list()).allSatisfy(address -> {
            if (address.byHand().isEmpty()) {
                assertThat(address.address()).isPresent();
            } else {
                assertThat(address.byHand().get()).endsWith(". Then run: entente data add FILE");
            }
        });
    }

    @Test
    void anAddressThatWasReadSomewhereIsToldFromOneOfMemory() {
        assertThat(ADDRESSES.list()).extracting(SourceAddress::checked).containsOnly(Checked.OPENED, Checked.MEMORY);
    }

    @Test
    void aHashIsGivenOnlyForAVersionThatStays() {
        assertThat(ADDRESSES.list())
                .filteredOn(address -> address.sha256().isPresent())
                .isNotEmpty()
                .noneMatch(address -> address.version().equals("latest"));
    }

    /// The first column names files that the folder of providers' files describes as unchanged.
    @ParameterizedTest
    @CsvSource({
        "cepii/dist_cepii.zip, geodist, dist_cepii.zip",
        "cepii/geo_cepii.xls, geodist, geo_cepii.xls",
        "campos-geopolitical-fragmentation/trade_2019.csv.gz, trade-matrix, trade_2019.csv",
        "campos-geopolitical-fragmentation/tau_hat.csv.gz, trade-matrix, tau_hat.csv",
        "campos-geopolitical-fragmentation/def_blocs.csv, trade-matrix, def_blocs.csv",
        "campos-geopolitical-fragmentation/trade_prod_2018.csv, trade-matrix, trade_prod_2018.csv",
        "passport-index/passport-index-tidy-iso3_2021-12-14.csv.gz, passport-index,"
                + " passport-index-tidy-iso3_2021-12-14.csv"
    })
    @EnabledIfSystemProperty(
            named = "entente.test.data",
            matches = ".+",
            disabledReason = "the providers' files are not beside the project")
    void hashAndSizeAreThoseOfTheProvidersFile(String path, String source, String file) throws Exception {
        byte[] content =
                content(Path.of(System.getProperty("entente.test.data")).resolve(path));
        SourceAddress address = ADDRESSES.list(source).stream()
                .filter(one -> one.file().equals(file))
                .findFirst()
                .orElseThrow();

        assertThat(address.bytes()).isEqualTo(OptionalLong.of(content.length));
        assertThat(address.sha256())
                .contains(HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(content)));
    }

    private static byte[] content(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file);
                InputStream unpacked = file.toString().endsWith(".gz") ? new GZIPInputStream(in) : in) {
            return unpacked.readAllBytes();
        }
    }

    @Test
    void aTableIsReadWithAllItsProblems() throws IOException {
        List<String> problems = problems("""
                a,../x.csv,ftp://example.org/x,1,,,https://example.org,free,,opened
                a,y.csv,https://example.org/y,1,ABC,0,,free,,opend
                a,z.csv,,1,,,https://example.org,free,Ask them,memory
                a,w.csv,,1,,,https://example.org,free,,memory
                a,v.csv,https://example.org/v,1,,,https://example.org,free,,memory
                a,v.csv,https://example.org/v,1,,,https://example.org,free,,memory
                """);

        assertThat(problems)
                .satisfiesExactlyInAnyOrder(
                        p -> assertThat(p).startsWith("addresses.csv:2:3 '../x.csv' is not the name of a file"),
                        p -> assertThat(p).startsWith("addresses.csv:2:12 'ftp://example.org/x' is not an address"),
                        p -> assertThat(p).startsWith("addresses.csv:3:33 'ABC' is not a sha256"),
                        p -> assertThat(p).startsWith("addresses.csv:3:37 '0' is not a number of bytes"),
                        p -> assertThat(p).startsWith("addresses.csv:3:39 'landing_page' is empty"),
                        p -> assertThat(p).startsWith("addresses.csv:3:46 'opend' is not a known checked"),
                        p -> assertThat(p).startsWith("addresses.csv:4:").contains("entente data add FILE"),
                        p -> assertThat(p).startsWith("addresses.csv:5:9 'w.csv' needs an address"),
                        p -> assertThat(p).startsWith("addresses.csv:7:3 'a/v.csv' appears a second time"));
    }

    private List<String> problems(String rows) throws IOException {
        Files.writeString(folder.resolve("addresses.csv"), HEADER + rows);
        ProblemException report = catchThrowableOfType(ProblemException.class, () -> Addresses.read(folder));
        return report.problems().stream()
                .map(problem -> problem.where().orElseThrow() + " " + problem.what() + " " + problem.next())
                .toList();
    }

    @Test
    void aSourceThatIsNotThereHasNoFiles() {
        assertThat(ADDRESSES.list("atlantis")).isEmpty();
    }
}
