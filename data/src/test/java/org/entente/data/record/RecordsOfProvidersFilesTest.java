package org.entente.data.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.core.alliance.Obligation;
import org.entente.core.alliance.Pledge;
import org.entente.core.dispute.Dispute;
import org.entente.core.dispute.Dispute.Participant;
import org.entente.core.dispute.Hostility;
import org.entente.core.event.EventTally;
import org.entente.core.organisation.Affiliation;
import org.entente.core.organisation.Authority;
import org.entente.core.organisation.OrganisationLife;
import org.entente.core.organisation.Standing;
import org.entente.core.panel.Panel;
import org.entente.core.panel.Panel.StateYear;
import org.entente.core.rivalry.Rivalry;
import org.entente.core.state.StateId;
import org.entente.core.tie.LandBorders;
import org.entente.core.tie.VisaRule;
import org.entente.core.tie.VisaRules;
import org.entente.core.time.Years;
import org.entente.core.trade.ReportedTrade;
import org.entente.core.trade.ReportedTrade.Side;
import org.entente.core.trade.TradeAgreement;
import org.entente.core.war.War;
import org.entente.data.catalog.Catalogue;
import org.entente.data.folder.FolderLibrary;
import org.entente.data.library.Holding;
import org.entente.data.library.Library;
import org.entente.data.library.Topic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/// What the providers' own files say, as `data/README.md` of the shared files and the codebooks have it.
@EnabledIfSystemProperty(
        named = "entente.test.data",
        matches = ".+",
        disabledReason = "the providers' files are not beside the project")
class RecordsOfProvidersFilesTest {
    private static final Path DATA = Path.of(System.getProperty("entente.test.data", ""));
    private static final Library LIBRARY = new FolderLibrary(DATA, Catalogue.load());
    private static final StateId RUS = StateId.of("RUS");
    private static final StateId BLR = StateId.of("BLR");
    private static final StateId UKR = StateId.of("UKR");
    private static final StateId GEO = StateId.of("GEO");

    private static Set<String> codes(Stream<StateId> states) {
        return states.map(StateId::code).collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void russiasDefencePartnersIn2018AreThoseOfAtop() {
        Holding<List<Pledge>> pledges = LIBRARY.pledges().orElseThrow();
        assertThat(pledges.covers()).isEqualTo(new Years(1815, 2018));
        assertThat(codes(pledges.records().stream()
                        .filter(pledge -> pledge.year() == 2018
                                && pledge.by().equals(RUS)
                                && pledge.obligations().contains(Obligation.DEFENCE))
                        .map(Pledge::to)))
                .containsExactly("ARM", "AZE", "BLR", "KAZ", "KGZ", "TJK", "UZB");
        assertThat(pledges.snapshots()).singleElement().satisfies(snapshot -> {
            assertThat(snapshot.file()).isEqualTo("atop/atop5_1_directed_dyad_year.csv.gz");
            assertThat(snapshot.version()).isEqualTo("5.1");
        });
    }

    @Test
    void elevenDisputesOfRussiaWithUkraineOrGeorgiaBeganSince2004AndTwoOfThemIn2014() {
        Holding<List<Dispute>> disputes = LIBRARY.disputes().orElseThrow();
        assertThat(disputes.covers()).isEqualTo(new Years(1816, 2014));
        List<Dispute> own = disputes.records().stream()
                .filter(dispute -> opposed(dispute, RUS, UKR) || opposed(dispute, RUS, GEO))
                .filter(dispute -> first(dispute) >= 2004)
                .toList();
        assertThat(own).hasSize(11);
        assertThat(own.stream().filter(dispute -> first(dispute) == 2014)).hasSize(2);
    }

    private static boolean opposed(Dispute dispute, StateId a, StateId b) {
        return dispute.participants().stream()
                .filter(one -> one.state().equals(a))
                .anyMatch(one -> dispute.participants().stream()
                        .anyMatch(other -> other.state().equals(b) && one.opposes(other)));
    }

    private static int last(Dispute dispute) {
        return dispute.participants().stream()
                .mapToInt(one -> one.end().year())
                .max()
                .orElseThrow();
    }

    private static int first(Dispute dispute) {
        return dispute.participants().stream()
                .mapToInt(one -> one.start().year())
                .min()
                .orElseThrow();
    }

    @Test
    void theLongDisputeOfArmeniaAndAzerbaijanIsOneAndThatOfRussiaAndKazakhstanHasOneDay() {
        List<Dispute> disputes = LIBRARY.disputes().orElseThrow().records();
        Dispute war = disputes.stream()
                .filter(one -> one.number().equals("4414"))
                .findFirst()
                .orElseThrow();
        assertThat(first(war)).isEqualTo(2002);
        assertThat(last(war)).isEqualTo(2014);
        assertThat(war.participants())
                .allSatisfy(one -> assertThat(one.fatality()).isEmpty());
        Dispute seizure = disputes.stream()
                .filter(one -> one.number().equals("4639"))
                .findFirst()
                .orElseThrow();
        assertThat(seizure.participants()).hasSize(2).allSatisfy(one -> {
            assertThat(one.start()).hasToString("2013-11-29");
            assertThat(one.end()).isEqualTo(one.start());
        });
        assertThat(seizure.participants())
                .extracting(Participant::hostility)
                .containsExactlyInAnyOrder(Hostility.USE, Hostility.NONE);
    }

    @Test
    void theMembersOfTheCstoIn2014AreFullAndTwoOfTheCisAreAssociates() {
        Holding<List<Affiliation>> affiliations = LIBRARY.affiliations().orElseThrow();
        assertThat(affiliations.covers().last()).isEqualTo(2014);
        assertThat(codes(in2014(affiliations, Standing.FULL, "csto")))
                .containsExactly("ARM", "BLR", "KAZ", "KGZ", "RUS", "TJK");
        assertThat(codes(in2014(affiliations, Standing.ASSOCIATE, "cis"))).containsExactly("TKM", "UKR");
        assertThat(codes(in2014(affiliations, Standing.FULL, "un"))).hasSize(193);
    }

    private static Stream<StateId> in2014(Holding<List<Affiliation>> all, Standing standing, String organisation) {
        return all.records().stream()
                .filter(one -> one.year() == 2014 && one.with(standing).contains(organisation))
                .map(Affiliation::state);
    }

    /// The rows themselves: 534 organisations from 1816 on; the EEC has 1958 in sdate and 1992 in deaddate, with dead
    /// 1; ACCT is
    /// dead from 2005 on and listed to 2014.
    @Test
    void theLivesOfOrganisationsEndInTheirFirstYearOfDeath() {
        Holding<List<OrganisationLife>> lives = LIBRARY.find(Topic.LIVES).orElseThrow();
        assertThat(lives.covers()).isEqualTo(new Years(1816, 2014));
        assertThat(lives.records()).hasSize(534);
        OrganisationLife eec = life(lives, "EEC");
        assertThat(eec.founded()).isEqualTo(1958);
        assertThat(eec.watched()).isEqualTo(new Years(1958, 1992));
        assertThat(eec.end()).isPresent();
        assertThat(codes(eec.founders().stream())).containsExactly("BEL", "DEU", "FRA", "ITA", "LUX", "NLD");
        assertThat(life(lives, "ACCT").watched().last()).isEqualTo(2005);
        assertThat(life(lives, "CSTO").end()).isEmpty();
    }

    private static OrganisationLife life(Holding<List<OrganisationLife>> lives, String code) {
        return lives.records().stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    /// data/README.md: Russia 2022: CINC .0382, in version 7.0 alone; .0401 of 2012 is that of 5.0.
    @Test
    void ofTwoVersionsOfCapabilitiesTheHigherAnswers() {
        Holding<Map<StateYear, Double>> capabilities =
                LIBRARY.find(Topic.CAPABILITIES).orElseThrow();
        assertThat(capabilities.covers()).isEqualTo(new Years(1816, 2022));
        assertThat(capabilities.snapshots())
                .singleElement()
                .satisfies(snapshot -> assertThat(snapshot.version()).isEqualTo("7.0"));
        assertThat(capabilities.records().get(new StateYear(RUS, 2022))).isCloseTo(.0382, within(.00005));
        // Germany is 255 from October 1990 and 260 before: .0277 is the row of 260.
        assertThat(capabilities.records().get(new StateYear(StateId.of("DEU"), 1990)))
                .isCloseTo(.0277, within(.00005));
    }

    /// Sarkees and Wayman (2010), Resort to War: war 216 is that of Azerbaijan and Armenia, 1993-1994.
    @Test
    void theWarOfArmeniaAndAzerbaijanHasTwoSidesAndTheTurcoCypriotTwoStretches() {
        Holding<List<War>> wars = LIBRARY.find(Topic.WARS).orElseThrow();
        assertThat(wars.covers()).isEqualTo(new Years(1816, 2007));
        assertThat(wars.snapshots())
                .allSatisfy(snapshot -> assertThat(snapshot.covers()).isEqualTo(new Years(1816, 2007)));
        War karabakh = war(wars, "216");
        assertThat(karabakh.name()).isEqualTo("Azeri-Armenian");
        assertThat(karabakh.participants())
                .extracting(one -> one.state().code() + " " + one.isSideOne() + " " + one.start() + " " + one.end())
                .containsExactly("ARM true 1993-02-06 1994-05-12", "AZE false 1993-02-06 1994-05-12");
        assertThat(war(wars, "184").participants())
                .filteredOn(one -> one.state().code().equals("TUR"))
                .extracting(one -> one.start().toString())
                .containsExactly("1974-07-20", "1974-08-14");
    }

    private static War war(Holding<List<War>> wars, String number) {
        return wars.records().stream()
                .filter(one -> one.number().equals(number))
                .findFirst()
                .orElseThrow();
    }

    /// The file's own rows go on to 2020, its last year: 246 has 1 under positional, 262 under spatial and
    /// interventionary.
    @Test
    void russiaIsARivalOfTheUnitedStatesAndOfUkraine() {
        Holding<List<Rivalry>> rivalries = LIBRARY.find(Topic.RIVALRIES).orElseThrow();
        assertThat(rivalries.covers()).isEqualTo(new Years(1494, 2020));
        assertThat(rivalries.records()).hasSizeGreaterThan(200);
        assertThat(rivalries.records())
                .filteredOn(one -> one.years().covers(2020)
                        && (one.one().equals(RUS) || one.other().equals(RUS)))
                .extracting(one -> one.name() + " " + one.years() + " " + new TreeSet<>(one.issues()))
                .containsExactlyInAnyOrder(
                        "Russia-United States 2007..2020 [positional]",
                        "Russia-Ukraine 2014..2020 [spatial, interventionary]");
    }

    /// data/README.md of the file of pairs: Russia and Ukraine in 2005 and 2008, to 2010.
    @Test
    void gmlHasTheDisputesOfRussiaAndUkraineIn2005And2008() {
        Holding<List<Dispute>> gml = LIBRARY.find(Topic.DISPUTES_GML).orElseThrow();
        assertThat(gml.covers()).isEqualTo(new Years(1816, 2010));
        List<Dispute> own = gml.records().stream()
                .filter(dispute -> opposed(dispute, RUS, UKR) && first(dispute) >= 2000)
                .toList();
        assertThat(own)
                .extracting(dispute -> dispute.number() + " " + first(dispute) + " " + last(dispute))
                .containsExactlyInAnyOrder("4425 2005 2005", "4438 2008 2008");
        // Rows 4425 and 4438: hostility 3 of each side in 2005; 3 of Russia and 1 of Ukraine in 2008.
        assertThat(own.getFirst().participants())
                .extracting(Participant::hostility)
                .containsOnly(Hostility.DISPLAY);
    }

    /// data/README.md: 2019: EU .652 / .268, NATO .135 / .076, CIS .250 / .131; 76 organisations.
    @Test
    void theAuthorityOfOrganisationsIsThatOfTheFile() {
        Holding<List<Authority>> authority = LIBRARY.find(Topic.AUTHORITY).orElseThrow();
        assertThat(authority.covers()).isEqualTo(new Years(1950, 2019));
        assertThat(authority.records().stream().map(Authority::name).distinct()).hasSize(76);
        assertThat(in2019(authority, "EU")).isEqualTo("0.652 0.268");
        assertThat(in2019(authority, "NATO")).isEqualTo("0.135 0.076");
        assertThat(in2019(authority, "CIS")).isEqualTo("0.250 0.131");
        // Not read twice: the same sums of other parts. Pooling in accession is .33 in ASEAN and .165 in the CIS.
        assertThat(in2019(authority, "ASEAN")).isEqualTo("0.250 0.131");
    }

    private static String in2019(Holding<List<Authority>> all, String acronym) {
        Authority one = all.records().stream()
                .filter(row -> row.year() == 2019 && row.acronyms().contains(acronym))
                .findFirst()
                .orElseThrow();
        return "%.3f %.3f".formatted(one.delegation(), one.pooling());
    }

    @Test
    void rulesForTravellersAreThoseOfTheirDay() {
        Holding<VisaRules> visas = LIBRARY.visas().orElseThrow();
        LocalDate day = LocalDate.of(2025, 1, 12);
        VisaRules rules = visas.records();
        assertThat(rules.rule(RUS, BLR, day)).contains(VisaRule.VISA_FREE);
        assertThat(rules.rule(RUS, UKR, day)).contains(VisaRule.VISA_REQUIRED);
        assertThat(rules.rule(RUS, UKR, LocalDate.of(2021, 12, 14))).contains(VisaRule.VISA_FREE);
        assertThat(rules.states(day)).hasSize(199);
        // 39601 rows of which 199 are of a state with itself.
        assertThat(rules.size(day)).isEqualTo(39_601 - 199);
    }

    @Test
    void importersReportTheFlowsOfTheCorrelatesOfWar() {
        Holding<ReportedTrade> cow = LIBRARY.reportedTrade().stream()
                .filter(holding -> holding.source().equals("cow-trade"))
                .findFirst()
                .orElseThrow();
        assertThat(cow.covers()).isEqualTo(new Years(1870, 2014));
        ReportedTrade trade = cow.records();
        assertThat(trade.report(Side.IMPORTER, BLR, RUS, 2012)).hasValue(13_383);
        assertThat(trade.report(Side.IMPORTER, RUS, BLR, 2012)).hasValue(27_551);
        assertThat(trade.report(Side.EXPORTER, RUS, BLR, 2012)).isEmpty();
        assertThat(trade.isReconciled(2012)).isFalse();
    }

    @Test
    void russiaBordersFourteenStatesOnLand() {
        Holding<LandBorders> borders = LIBRARY.borders().orElseThrow();
        assertThat(borders.snapshots())
                .singleElement()
                .satisfies(snapshot -> assertThat(snapshot.file())
                        .isEqualTo("cow/DirectContiguity320.zip!DirectContiguity320/contdird.csv"));
        // Abkhazia and South Ossetia are no members of the state system.
        assertThat(codes(Catalogue.load().states().stream()
                        .map(state -> state.id())
                        .filter(other -> borders.records().shared(RUS, other, 2014))))
                .containsExactly(
                        "AZE", "BLR", "CHN", "EST", "FIN", "GEO", "KAZ", "LTU", "LVA", "MNG", "NOR", "POL", "PRK",
                        "UKR");
    }

    @Test
    void nothingIsLeftAmongTemporaryFilesOrInTheFolder() throws IOException {
        LIBRARY.pledges();
        try (Stream<Path> left = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            assertThat(left.map(file -> file.getFileName().toString()))
                    .noneMatch(name -> name.startsWith("entente-folder-") || name.startsWith("entente-glance-"));
        }
        try (Stream<Path> inside = Files.list(DATA)) {
            assertThat(inside.map(file -> file.getFileName().toString()))
                    .noneMatch(name -> name.startsWith(".") || name.contains("entente"));
        }
    }

    /// Number 1040, in force in 2015, accessions of Armenia and Kyrgyzstan 1040+1 and 1040+2; of the treaty of 1994,
    /// 244,
    /// Georgia withdrew in 2009, in a row that still names it, on side 1.
    @Test
    void theEurasianUnionHasFivePartiesAndGeorgiaLeftTheCommonwealth() {
        List<TradeAgreement> agreements =
                LIBRARY.find(Topic.AGREEMENTS).orElseThrow().records();
        TradeAgreement union = agreement(agreements, 1040);
        assertThat(union.in(2014)).isEmpty();
        assertThat(codes(union.in(2015).orElseThrow().parties().stream()))
                .containsExactly("ARM", "BLR", "KAZ", "KGZ", "RUS");
        TradeAgreement commonwealth = agreement(agreements, 244);
        assertThat(commonwealth.in(2008).orElseThrow().parties()).hasSize(12).contains(GEO);
        assertThat(commonwealth.in(2009).orElseThrow().parties()).hasSize(11).doesNotContain(GEO);
        assertThat(codes(agreement(agreements, 109).in(2000).orElseThrow().parties().stream()))
                .containsExactly("BLR", "RUS");
        // 915 is of the union with Viet Nam, 997 of the European Communities with Kazakhstan: two sides each
        assertThat(agreements).extracting(TradeAgreement::number).doesNotContain(915, 997);
    }

    private static TradeAgreement agreement(List<TradeAgreement> agreements, int number) {
        return agreements.stream()
                .filter(agreement -> agreement.number() == number)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void quadrantsByCodeAreThoseThatGdeltPublishes() {
        // the file's own column QuadClass is not read: roots give the same classes, so the sums agree
        List<EventTally> tallies = LIBRARY.find(Topic.GDELT).orElseThrow().records();
        assertThat(tallies)
                .isNotEmpty()
                .allSatisfy(tally -> assertThat(tally.year()).isBetween(2017, 2018));
        assertThat(tallies.stream().mapToLong(EventTally::events).sum()).isLessThan(2414);
    }

    /// `data/README.md`: polity and V-Dem in one table; Polity's codes -66, -77 and -88 are no scores.
    @Test
    void otherIncomesAndIndicesComeByStateAndYear() {
        Panel democracy = LIBRARY.find(Topic.DEMOCRACY).orElseThrow().records();
        assertThat(democracy.value("polity2", StateId.of("USA"), 1816)).hasValue(6);
        assertThat(democracy.states("polity2"))
                .allSatisfy(state -> assertThat(new Years(1816, 2018)
                                .stream()
                                        .flatMap(year -> democracy.value("polity2", state, year).stream()
                                                .mapToInt(value -> (int) value)))
                        .allMatch(value -> value >= -10 && value <= 10));
        for (Topic<Panel> topic : List.of(Topic.PENN, Topic.MADDISON, Topic.LATENT_INCOMES)) {
            Panel incomes = LIBRARY.find(topic).orElseThrow().records();
            double ratio =
                    incomes.value("income-a-head", StateId.of("USA"), 2011).orElseThrow()
                            / incomes.value("income-a-head", RUS, 2011).orElseThrow();
            // Americans had two to three times the income of Russians by every account of 2011
            assertThat(ratio).as(topic.toString()).isBetween(1.5, 3.5);
        }
    }
}
