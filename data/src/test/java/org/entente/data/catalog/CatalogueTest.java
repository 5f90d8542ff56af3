package org.entente.data.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.entente.core.problem.Problem;
import org.entente.core.problem.ProblemException;
import org.entente.core.state.CodeScheme;
import org.entente.core.state.State;
import org.entente.core.state.StateId;
import org.entente.core.union.UnionId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CatalogueTest {
    private static final Catalogue CATALOGUE = Catalogue.load();
    private static final LocalDate IN_1990 = LocalDate.of(1990, 1, 1);
    private static final LocalDate IN_2012 = LocalDate.of(2012, 1, 1);

    @TempDir
    Path folder;

    @Test
    void aStateIsFoundByCodeOrNameInAnyCase() {
        assertThat(id("kaz")).contains(StateId.of("KAZ"));
        assertThat(id("Kazakhstan")).contains(StateId.of("KAZ"));
        assertThat(id("казахстан")).contains(StateId.of("KAZ"));
        assertThat(id("Russia")).contains(StateId.of("RUS"));
        assertThat(id("Atlantis")).isEmpty();
    }

    private static Optional<StateId> id(String codeOrName) {
        return CATALOGUE.findState(codeOrName).map(State::id);
    }

    @Test
    void aNumericCodeStandsForAnotherStateAtAnotherTime() {
        assertThat(CATALOGUE.findByCode(CodeScheme.COW, 365, IN_1990)).contains(StateId.of("SUN"));
        assertThat(CATALOGUE.findByCode(CodeScheme.COW, 365, IN_2012)).contains(StateId.of("RUS"));
        assertThat(CATALOGUE.findByCode(CodeScheme.GW, 340, IN_2012)).contains(StateId.of("SRB"));
        assertThat(CATALOGUE.findByCode(CodeScheme.COW, 340, IN_2012)).isEmpty();
    }

    @Test
    void aNameIsLookedUpForItsSourceAndDay() {
        assertThat(CATALOGUE.findByName("unga-votes", "Russia", IN_1990)).contains(StateId.of("SUN"));
        assertThat(CATALOGUE.findByName("unga-votes", "Russia", IN_2012)).contains(StateId.of("RUS"));
        assertThat(CATALOGUE.findByName("trade-matrix", "AGO", IN_2012)).contains(StateId.of("AGO"));
        assertThat(CATALOGUE.match("world-bank", "EMU", IN_2012)).isEqualTo(new NameMatch.LeftOut("aggregate"));
        assertThat(CATALOGUE.match("world-bank", "QQQ", IN_2012)).isEqualTo(new NameMatch.Unknown());
    }

    @Test
    void aUnionIsFoundInAnyCaseAndATypoSuggestsIt() {
        assertThat(CATALOGUE.findUnion("eaeu")).isPresent();
        assertThat(CATALOGUE.findUnion("EUAE")).isEmpty();
        assertThat(CATALOGUE.suggestUnions("EUAE")).first().isEqualTo("EAEU");
        assertThatThrownBy(() -> CATALOGUE.union(UnionId.of("EUAE"))).hasMessageContaining("EAEU");
    }

    @Test
    void theUnionsThatTheQuestionsNameAreThere() {
        // PRODUCT.md, section 3, end.
        assertThat(("CIS CST CSTO EURASEC EACU SES EAEU CISFTA UNION-STATE NATO EU ASEAN MERCOSUR GCC ECOWAS SCO GUAM"
                                + " CACO EDB EAPO SREB SSR-12")
                        .split(" "))
                .allSatisfy(id -> assertThat(CATALOGUE.findUnion(id)).as(id).isPresent());
        assertThat(CATALOGUE.union(UnionId.of("SREB")).kind()).isEqualTo("programme");
        assertThat(CATALOGUE.union(UnionId.of("SSR-12")).kind()).isEqualTo("group");
    }

    @Test
    void everyUnionHasComparatorsThatAreNotItself() {
        assertThat(CATALOGUE.unions())
                .allSatisfy(union -> assertThat(union.comparators())
                        .as(union.id().code())
                        .isNotEmpty()
                        .allSatisfy(comparator -> assertThat(comparator.union()).isNotEqualTo(union.id())));
    }

    @Test
    void everyUnionButAGroupHasFunctions() {
        assertThat(CATALOGUE.unions())
                .allSatisfy(union -> assertThat(union.functions().isEmpty())
                        .as(union.id().code())
                        .isEqualTo(union.kind().equals("group")));
    }

    @Test
    void russianNamesAreInRussian() {
        assertThat(CATALOGUE.unions())
                .allSatisfy(union -> assertThat(union.names().ru()).containsPattern("[а-яА-ЯёЁ]{3}"));
        assertThat(CATALOGUE.functions())
                .allSatisfy(function -> assertThat(function.label().ru()).containsPattern("[а-яА-ЯёЁ]{3}"));
    }

    @Test
    void whatBelongsToAUnionLiesInItsLife() {
        CATALOGUE.unions().forEach(union -> {
            assertThat(union.memberships())
                    .allSatisfy(membership -> assertThat(membership.inForce().start())
                            .as("%s %s", union.id(), membership.state())
                            .isAfterOrEqualTo(union.life().start()));
            assertThat(union.functions())
                    .allSatisfy(function -> assertThat(function.spell().end())
                            .as("%s %s", union.id(), function.id())
                            .isBeforeOrEqualTo(union.life().end()));
        });
    }

    @Test
    void everySourceHasACitationAndALicence() {
        assertThat(CATALOGUE.sources())
                .allSatisfy(source -> {
                    assertThat(source.citation().text()).isNotBlank();
                    assertThat(source.licence().name()).isNotBlank();
                })
                .extracting(SourceInfo::id)
                .contains("unga-votes", "trade-matrix", "ucdp-acd", "vdem", "world-bank");
        assertThat(CATALOGUE.source("ucdp-acd").licence().note()).contains("not verified");
    }

    @Test
    void allProblemsOfAllFilesComeInOneReport() throws IOException {
        copyCatalogue();
        edit("states.csv", text -> text.replace("KAZ,state,", "KAZ,sate,"));
        edit(
                "unions.csv",
                text -> text.replaceFirst(
                        "(?m)^EURASEC,(.*?),2001-05-30,2015-01-01", "EURASEC,$1,2001-05-30,1999-01-01"));
        edit("lineage.csv", text -> text.replace("EAEU,EACU,2010-01-01", "EAEU,EAUC,2010-13-01"));
        edit("succession.csv", text -> text.replace("un-letter-1991-12-24", "un-leter-1991-12-24"));

        ProblemException report = catchThrowableOfType(ProblemException.class, () -> Catalogue.read(folder));

        assertThat(report.kind()).isEqualTo(ProblemException.Kind.INVALID_FILE);
        assertThat(report.problems().stream().map(CatalogueTest::line).toList())
                .anyMatch(line -> line.matches("states.csv:\\d+:5 'sate' is not a known kind .*'state'.*"))
                .anyMatch(line -> line.startsWith("unions.csv:") && line.contains("ends on 1999-01-01"))
                .anyMatch(line -> line.matches("lineage.csv:\\d+:6 'EAUC' is not a union.*EACU.*"))
                .anyMatch(line -> line.contains("'2010-13-01' is not a date"))
                .anyMatch(line -> line.contains("'un-leter-1991-12-24' is not the key"))
                .hasSize(5);
    }

    @Test
    void wrongListsOfStatesAreReportedToo() throws IOException {
        copyCatalogue();
        edit(
                "state-systems.csv",
                text -> text.replace("gw,TON,microstate", "gw,TON,micro")
                        .replace("cow,FRA,member,1944-08-25", "cow,FRA,member,1942-08-25")
                        .replace("cow,DEU,member,1955-05-05", "cow,DEU,member,1948-05-05"));
        edit("state-system-list.csv", text -> text.replace(",1946,2025,", ",1946,1925,"));

        ProblemException report = catchThrowableOfType(ProblemException.class, () -> Catalogue.read(folder));

        assertThat(report.problems().stream().map(CatalogueTest::line).toList())
                .anyMatch(
                        line -> line.matches("state-systems.csv:\\d+:8 'micro' is not a known status .*'microstate'.*"))
                .anyMatch(line -> line.matches("state-systems.csv:\\d+:.* cow counts FRA twice on the same day .*"))
                .anyMatch(line -> line.contains("DEU has no cow code on some day of 1948-05-05.."))
                .anyMatch(line -> line.contains("the list ends (1925) before it begins (1946)"))
                .hasSize(4);
    }

    private static String line(Problem problem) {
        return problem.where().map(Object::toString).orElse("") + " " + problem.what() + " " + problem.next();
    }

    @Test
    void loadingIsFast() {
        long start = System.nanoTime();
        Catalogue.load();
        assertThat((System.nanoTime() - start) / 1_000_000).isLessThan(500);
    }

    private void copyCatalogue() throws IOException {
        Path catalogue = Path.of(System.getProperty("entente.root", ".."), "catalog");
        try (var files = Files.list(catalogue)) {
            for (Path file : files.toList()) {
                Files.copy(file, folder.resolve(file.getFileName().toString()));
            }
        }
    }

    private void edit(String file, java.util.function.UnaryOperator<String> change) throws IOException {
        String before = Files.readString(folder.resolve(file));
        String after = change.apply(before);
        assertThat(after).isNotEqualTo(before);
        Files.writeString(folder.resolve(file), after);
    }

    @Test
    void membersOfUnionsAreStates() {
        List<StateId> members = CATALOGUE.unions().stream()
                .flatMap(union -> union.memberships().stream().map(membership -> membership.state()))
                .toList();
        assertThat(members)
                .isNotEmpty()
                .allSatisfy(member -> assertThat(CATALOGUE.state(member)).isNotNull());
    }
}
