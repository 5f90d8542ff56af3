package org.entente.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.entente.data.catalog.Catalogue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/// What the catalogue says on a day. The dates are those of the treaties and notes cited in `catalog/memberships.csv`.
class UnionTest {
    @ParameterizedTest
    @CsvSource({
        "CSTO,     UZB, 2010-01-01, member",
        "CSTO,     UZB, 2013-01-01, ''",
        "CSTO,     AZE, 2005-01-01, ''",
        "CIS,      GEO, 2009-08-17, member",
        "CIS,      GEO, 2009-08-18, ''",
        "EAEU,     ARM, 2015-01-01, ''",
        "EAEU,     ARM, 2015-01-02, member",
        "EAEU,     KGZ, 2015-08-11, ''",
        "EAEU,     KGZ, 2015-08-12, member",
        "NATO,     FIN, 2023-04-03, ''",
        "NATO,     FIN, 2023-04-04, member",
        "NATO,     SWE, 2024-03-06, ''",
        "NATO,     SWE, 2024-03-07, member",
        "MERCOSUR, VEN, 2016-12-01, member",
        "MERCOSUR, VEN, 2016-12-02, suspended",
        "ASEAN,    TLS, 2025-10-25, observer",
        "ASEAN,    TLS, 2025-10-26, member",
        "CSTO,     ARM, 2025-01-01, member"
    })
    void aStateHasThatStatusOnThatDay(String union, String state, String day, String status) {
        Map<String, String> statuses = new TreeMap<>();
        Run.jsonOf("union members %s --on %s".formatted(union, day)).get("data").forEach(row -> {
            // A suspended member is still a member; the suspension is what counts.
            statuses.merge(
                    row.get("state").asString(), row.get("status").asString(), (a, b) -> a.equals("suspended") ? a : b);
        });
        assertThat(statuses.getOrDefault(state, "")).isEqualTo(status);
    }

    @Test
    void azerbaijanWasNeverInTheCsto() {
        assertThat(Run.jsonOf("union show CSTO").get("data").get("memberships"))
                .isNotEmpty()
                .noneMatch(row -> row.get("state").asString().equals("AZE")
                        && row.get("status").asString().equals("member"));
    }

    @Test
    void anArmenianFreezeIsAnEventAndNoChangeOfStatus() {
        String page = Run.output("union show CSTO -f table");
        assertThat(page)
                .containsPattern("2024-02-22 +ARM +freeze ")
                .contains("Events that are not a legal change of status");
    }

    @Test
    void suspendedMembersAreNotCounted() {
        assertThat(Run.output("union members MERCOSUR --on 2016-12-01 -f table"))
                .startsWith("MERCOSUR on 2016-12-01: 5 members");
        assertThat(Run.output("union members MERCOSUR --on 2016-12-02 -f table"))
                .startsWith("MERCOSUR on 2016-12-02: 4 members");
    }

    @Test
    void theListHasEveryUnionOfTheCatalogueAndCountsMembersOnTheDay() {
        JsonNode list = Run.jsonOf("union list --on 2024-03-07").get("data");
        assertThat(list)
                .extracting(row -> row.get("id").asString())
                .containsExactlyElementsOf(Catalogue.load().unions().stream()
                        .map(union -> union.id().code())
                        .toList());
        int before = members(Run.jsonOf("union list --on 2024-03-06").get("data"), "NATO");
        assertThat(members(list, "NATO")).isEqualTo(before + 1);
    }

    private static int members(JsonNode list, String union) {
        for (JsonNode row : list) {
            if (row.get("id").asString().equals(union)) {
                return row.get("members").asInt();
            }
        }
        throw new AssertionError(union);
    }

    @Test
    void unionsAreComparedStateByStateOnADay() {
        JsonNode rows = Run.jsonOf("union compare CSTO EAEU --on 2019-07-01")
                .get("data")
                .get("members");
        Map<String, String> both = new TreeMap<>();
        rows.forEach(row -> both.put(
                row.get("state").asString(),
                row.get("CSTO").asString() + "/" + row.get("EAEU").asString()));
        assertThat(both)
                .containsEntry("TJK", "member/")
                .containsEntry("KGZ", "member/member")
                .containsOnlyKeys("ARM", "BLR", "KAZ", "KGZ", "RUS", "TJK");
    }

    @Test
    void aYearAsADayIsItsFirstOfJuly() {
        assertThat(Run.output("union members EAEU --on 2015 -f json"))
                .isEqualTo(Run.output("union members EAEU --on 2015-07-01 -f json"));
        assertThat(Run.output("union members EAEU --on 2015 -f csv").lines()).noneMatch(line -> line.startsWith("KGZ"));
    }

    @Test
    void whyNobodyWasInAUnionOnADayIsSaid() {
        assertThat(Run.line("union members CSTO --on 1950").err())
                .contains("CSTO had no members on 1950-07-01: it began");
        assertThat(Run.output("union members EURASEC --on 2020 -f table"))
                .contains("EURASEC had no members on 2020-07-01: it ended on 2015-01-01");
    }
}
