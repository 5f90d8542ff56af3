package org.entente.assessment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ForkJoinPool;
import org.entente.assessment.directory.Indicators;
import org.entente.assessment.indicator.Indicator;
import org.entente.assessment.question.Context;
import org.entente.assessment.question.Options;
import org.entente.assessment.question.Question;
import org.entente.assessment.question.Question.Scope;
import org.entente.assessment.question.Subjects;
import org.entente.core.alliance.Obligation;
import org.entente.core.alliance.Pledge;
import org.entente.core.casus.PledgeCase;
import org.entente.core.conflict.ConflictYear;
import org.entente.core.dispute.Dispute;
import org.entente.core.dispute.Hostility;
import org.entente.core.event.EventTally;
import org.entente.core.event.Quadrant;
import org.entente.core.exercise.Exercise;
import org.entente.core.exercise.ExerciseCount;
import org.entente.core.exercise.Exercises;
import org.entente.core.figure.Figure;
import org.entente.core.figure.Period;
import org.entente.core.figure.Unit;
import org.entente.core.ledger.Benchmark;
import org.entente.core.ledger.Books;
import org.entente.core.ledger.Transfer;
import org.entente.core.ledger.Transfer.Amount;
import org.entente.core.ledger.TransferKind;
import org.entente.core.organisation.Affiliation;
import org.entente.core.organisation.Authority;
import org.entente.core.organisation.OrganisationLife;
import org.entente.core.organisation.Standing;
import org.entente.core.panel.Panel;
import org.entente.core.panel.Panel.StateYear;
import org.entente.core.provenance.Checked;
import org.entente.core.provenance.Citation;
import org.entente.core.provenance.Licence;
import org.entente.core.provenance.Provenance.Observed;
import org.entente.core.provenance.Snapshot;
import org.entente.core.rivalry.Rivalry;
import org.entente.core.state.StateId;
import org.entente.core.tie.LandBorders;
import org.entente.core.tie.Ties;
import org.entente.core.tie.VisaRule;
import org.entente.core.tie.VisaRules;
import org.entente.core.time.PartialDate;
import org.entente.core.time.Years;
import org.entente.core.trade.ReportedTrade;
import org.entente.core.trade.TradeAgreement;
import org.entente.core.trade.TradeMatrix;
import org.entente.core.union.UnionId;
import org.entente.core.vote.Ballot;
import org.entente.core.vote.Issue;
import org.entente.core.vote.RollCall;
import org.entente.core.vote.RollCalls;
import org.entente.core.war.War;
import org.entente.data.catalog.Catalogue;
import org.entente.data.library.Holding;
import org.entente.data.library.Library;
import org.entente.data.library.Shelves;
import org.entente.data.library.Topic;

/// The Union State of Belarus and Russia in 2019, and Kazakhstan outside it: twelve votes, three economies,
/// a conflict between Russia and Kazakhstan and one inside Russia.
///
/// ```
///        votes 1..12      sells to BLR  RUS  KAZ     GDP 2018    index
/// BLR    YYYYYYYYYYNN             100    40   10           1     0.2
/// RUS    YYYYYYYYNNYY              60   900   20          20     0.3
/// KAZ    NNNNNNAAAAAA               5    30   80           3     0.5
/// ```
///
/// The first ten votes are about human rights.
public final class SmallWorld {
    public static final Catalogue CATALOGUE = Catalogue.load();
    public static final StateId BLR = StateId.of("BLR");
    public static final StateId RUS = StateId.of("RUS");
    public static final StateId KAZ = StateId.of("KAZ");
    public static final int YEAR = 2019;

    private static final List<StateId> STATES = List.of(BLR, RUS, KAZ);
    private static final List<String> VOTES = List.of("YYYYYYYYYYNN", "YYYYYYYYNNYY", "NNNNNNAAAAAA");

    private SmallWorld() {}

    /// A library that has every source but those of trade by both reports.
    public static Library full() {
        return new Stub(true, List.of());
    }

    /// The full library with a source of trade by year.
    public static Library with(String source, ReportedTrade trade) {
        Years covers = new Years(trade.years().first(), trade.years().last());
        return new Stub(
                true, List.of(new Holding<>(source, trade, covers, List.of(Stub.snapshot(source, covers)), List.of())));
    }

    /// A library that has none.
    public static Library empty() {
        return new Stub(false, List.of());
    }

    public static Context context(Library library) {
        return new Context(CATALOGUE, library, Context.DEFAULT_SEED, ForkJoinPool.commonPool());
    }

    /// Asks an indicator of the small world about a period.
    public static List<Figure> ask(String whom, String indicator, Period period, Map<String, String> given) {
        return ask(full(), whom, indicator, period, given);
    }

    /// Asks an indicator of a library about a period.
    public static List<Figure> ask(
            Library library, String whom, String indicator, Period period, Map<String, String> given) {
        Indicator asked = Indicators.get(indicator);
        Options options = Options.of(asked.options(), given);
        Context context = context(library);
        return asked.figures(
                new Question(context, new Subjects(CATALOGUE).find(whom, options), period, options, Scope.ALL));
    }

    private record Stub(boolean full, List<Holding<ReportedTrade>> reportedTrade) implements Library {
        @Override
        public String describe() {
            return full ? "a small world" : "nothing";
        }

        @Override
        public <T> Optional<Holding<T>> find(Topic<T> topic) {
            return new Shelves()
                    .put(Topic.VOTES, this::fewVotes)
                    .put(Topic.TRADE, this::fewTrade)
                    .put(Topic.CONFLICTS, this::fewConflicts)
                    .put(Topic.DISPUTES, this::fewDisputes)
                    .put(Topic.DISPUTES_GML, this::noDisputes)
                    .put(Topic.WARS, this::oneWar)
                    .put(Topic.RIVALRIES, this::oneRivalry)
                    .put(Topic.CAPABILITIES, this::fewCapabilities)
                    .put(Topic.AUTHORITY, this::fewAuthorities)
                    .put(Topic.BORDERS, this::fewBorders)
                    .put(Topic.PLEDGES, this::fewPledges)
                    .put(Topic.AFFILIATIONS, this::fewAffiliations)
                    .put(Topic.LIVES, this::fewLives)
                    .put(Topic.REGIMES, this::fewRegimes)
                    .put(Topic.ECONOMIES, this::fewEconomies)
                    .put(Topic.REMITTANCES, this::fewRemittances)
                    .put(Topic.VISAS, this::fewVisas)
                    .put(Topic.AGREEMENTS, this::fewAgreements)
                    .put(Topic.GDELT, () -> holding("gdelt", events(), Years.of(YEAR)))
                    .put(Topic.ICEWS, () -> holding("icews", events(), Years.of(YEAR)))
                    .put(Topic.PENN, () -> incomes("pwt"))
                    .put(Topic.MADDISON, () -> incomes("maddison"))
                    .put(Topic.LATENT_INCOMES, () -> incomes("gdp-fariss"))
                    .put(Topic.TRANSFERS, () -> holding("transfers", fewTransfers(), Years.of(YEAR)))
                    .put(Topic.PLEDGE_CASES, () -> holding("alliance-cases", fewCases(), Years.of(YEAR)))
                    .put(Topic.EXERCISES, () -> holding("exercises", fewExercises(), Years.of(YEAR)))
                    .put(Topic.DEMOCRACY, this::fewIndices)
                    .find(topic);
        }

        private <T> Optional<Holding<T>> holding(String source, T records, Years covers) {
            return full
                    ? Optional.of(new Holding<>(source, records, covers, List.of(snapshot(source, covers)), List.of()))
                    : Optional.empty();
        }

        private Optional<Holding<RollCalls>> fewVotes() {
            RollCalls.Builder votes = RollCalls.builder();
            for (int i = 0; i < VOTES.getFirst().length(); i++) {
                String id = "call-" + (char) ('a' + i);
                votes.add(new RollCall(
                                id,
                                LocalDate.of(YEAR, 11, 1 + i),
                                "74",
                                "A/RES/74/" + (i + 1),
                                RollCall.Stage.FINAL,
                                "a title")
                        .about(i < 10 ? Set.of(Issue.HUMAN_RIGHTS) : Set.of()));
                for (int s = 0; s < STATES.size(); s++) {
                    votes.put(id, STATES.get(s), Ballot.of(VOTES.get(s).charAt(i)));
                }
            }
            return holding("unga-votes", votes.build(), Years.of(YEAR));
        }

        private Optional<Holding<TradeMatrix>> fewTrade() {
            double[][] flows = {{100, 40, 10}, {60, 900, 20}, {5, 30, 80}};
            return holding("trade-matrix", TradeMatrix.of(YEAR, STATES, flows), Years.of(YEAR));
        }

        private Optional<Holding<List<ConflictYear>>> fewConflicts() {
            return holding(
                    "ucdp-acd",
                    List.of(
                            conflict("1", List.of(RUS), List.of(KAZ), ConflictYear.Type.INTERSTATE),
                            conflict("2", List.of(RUS), List.of(), ConflictYear.Type.INTRASTATE)),
                    Years.of(YEAR));
        }

        private static ConflictYear conflict(String id, List<StateId> a, List<StateId> b, ConflictYear.Type type) {
            return new ConflictYear(
                    id,
                    YEAR,
                    new TreeSet<>(a),
                    new TreeSet<>(a),
                    new TreeSet<>(b),
                    new TreeSet<>(),
                    type,
                    ConflictYear.Intensity.MINOR);
        }

        private Optional<Holding<Panel>> fewRegimes() {
            Years covers = Years.of(YEAR);
            Panel.Builder panel = Panel.builder();
            add(panel, "polyarchy", covers, Map.of(BLR, 0.2, RUS, 0.3, KAZ, 0.5));
            add(panel, "polyarchy-low", covers, Map.of(BLR, 0.2, RUS, 0.3, KAZ, 0.5));
            add(panel, "polyarchy-high", covers, Map.of(BLR, 0.2, RUS, 0.3, KAZ, 0.5));
            add(panel, "polyarchy-sd", covers, Map.of(BLR, 0.0, RUS, 0.0, KAZ, 0.0));
            return holding("vdem", panel.build(), covers);
        }

        private Optional<Holding<Panel>> fewEconomies() {
            Years covers = Years.of(YEAR - 1);
            Map<StateYear, Double> gdp = Map.of(
                    new StateYear(BLR, YEAR - 1), 1.0,
                    new StateYear(RUS, YEAR - 1), 20.0,
                    new StateYear(KAZ, YEAR - 1), 3.0);
            Panel.Builder columns = Panel.builder().add(column("gdp-2015usd", covers), gdp);
            add(columns, "gdp-per-capita-usd", Years.of(YEAR), Map.of(BLR, 400.0, RUS, 200.0, KAZ, 250.0));
            add(columns, "population", Years.of(YEAR), Map.of(BLR, 1e6, RUS, 10e6, KAZ, 2e6));
            Panel panel = columns.build();
            return holding("world-bank", panel, covers);
        }

        /// BLR and RUS defend each other; KAZ consults with both.
        private Optional<Holding<List<Pledge>>> fewPledges() {
            return holding(
                    "atop",
                    List.of(
                            new Pledge(BLR, RUS, YEAR, Set.of(Obligation.DEFENCE, Obligation.CONSULTATION)),
                            new Pledge(RUS, BLR, YEAR, Set.of(Obligation.DEFENCE)),
                            new Pledge(KAZ, RUS, YEAR, Set.of(Obligation.CONSULTATION)),
                            new Pledge(KAZ, BLR, YEAR, Set.of(Obligation.CONSULTATION))),
                    Years.of(YEAR));
        }

        /// RUS used force against KAZ, and BLR threatened RUS.
        private Optional<Holding<List<Dispute>>> fewDisputes() {
            return holding(
                    "cow-mid",
                    List.of(
                            new Dispute("1", List.of(side(RUS, true, Hostility.USE), side(KAZ, false, Hostility.NONE))),
                            new Dispute(
                                    "2", List.of(side(BLR, true, Hostility.THREAT), side(RUS, false, Hostility.NONE)))),
                    Years.of(YEAR));
        }

        private static Dispute.Participant side(StateId state, boolean isSideA, Hostility hostility) {
            return new Dispute.Participant(
                    state, isSideA, PartialDate.of(YEAR, 3, 1), PartialDate.of(YEAR, 4), hostility, Optional.empty());
        }

        private Optional<Holding<List<Dispute>>> noDisputes() {
            return holding("gml", List.of(), Years.of(YEAR));
        }

        /// BLR and RUS went to war, KAZ on the side of BLR.
        private Optional<Holding<List<War>>> oneWar() {
            return holding(
                    "cow-wars",
                    List.of(new War("1", "Small War", List.of(atWar(BLR, true), atWar(KAZ, true), atWar(RUS, false)))),
                    Years.of(YEAR));
        }

        private static War.Participant atWar(StateId state, boolean isSideOne) {
            return new War.Participant(state, isSideOne, PartialDate.of(YEAR, 3, 1), PartialDate.of(YEAR, 4));
        }

        private Optional<Holding<List<Rivalry>>> oneRivalry() {
            return holding(
                    "rivalries",
                    List.of(new Rivalry("RUS-KAZ", RUS, KAZ, Years.of(YEAR), Set.of(Rivalry.Issue.SPATIAL))),
                    Years.of(YEAR));
        }

        /// BLR has 1, RUS 4 and KAZ 2 per cent of the world's.
        private Optional<Holding<Map<StateYear, Double>>> fewCapabilities() {
            return holding(
                    "cow-nmc",
                    Map.of(
                            new StateYear(BLR, YEAR), 0.01,
                            new StateYear(RUS, YEAR), 0.04,
                            new StateYear(KAZ, YEAR), 0.02),
                    Years.of(YEAR));
        }

        private Optional<Holding<List<Authority>>> fewAuthorities() {
            return holding(
                    "mia",
                    List.of(
                            new Authority(Set.of("UNION-STATE"), "Union State", YEAR, 0.3, 0.1),
                            new Authority(Set.of("EU"), "European Union", YEAR, 0.6, 0.3)),
                    Years.of(YEAR));
        }

        private Optional<Holding<LandBorders>> fewBorders() {
            return holding(
                    "cow-contiguity",
                    LandBorders.builder()
                            .add(RUS, KAZ, YEAR)
                            .add(BLR, RUS, YEAR)
                            .build(),
                    Years.of(YEAR));
        }

        private Optional<Holding<List<Affiliation>>> fewAffiliations() {
            return holding(
                    "cow-igo",
                    List.of(
                            new Affiliation(BLR, YEAR, Map.of(Standing.FULL, new TreeSet<>(Set.of("UN", "CIS")))),
                            new Affiliation(
                                    RUS,
                                    YEAR,
                                    Map.of(
                                            Standing.FULL, new TreeSet<>(Set.of("UN", "CIS", "SCO")),
                                            Standing.OBSERVER, new TreeSet<>(Set.of("OIC")))),
                            new Affiliation(KAZ, YEAR, Map.of(Standing.FULL, new TreeSet<>(Set.of("UN", "OIC"))))),
                    Years.of(YEAR));
        }

        /// Two ended, at 10 and at 15 calendar years; two were there in 2019, at 20 and at 10.
        private Optional<Holding<List<OrganisationLife>>> fewLives() {
            return holding(
                    "cow-igo",
                    List.of(
                            life("a", new Years(2000, YEAR), Optional.empty(), BLR, RUS),
                            life("b", new Years(1990, 1999), Optional.of(OrganisationLife.End.DISSOLVED), RUS, KAZ),
                            life("c", new Years(1980, 1994), Optional.of(OrganisationLife.End.MERGED), KAZ),
                            life("d", new Years(2010, YEAR), Optional.empty(), BLR)),
                    new Years(1980, YEAR));
        }

        private static OrganisationLife life(
                String code, Years watched, Optional<OrganisationLife.End> end, StateId... founders) {
            return new OrganisationLife(
                    code, code, watched.first(), watched, end, new TreeSet<>(Arrays.asList(founders)));
        }

        /// Of 40 that BLR gets 30 come from RUS, of 10 that RUS gets 5 from BLR.
        private Optional<Holding<Ties>> fewRemittances() {
            Ties.Builder ties = Ties.builder(Unit.USD_MILLION);
            ties.put(RUS, BLR, YEAR, 30);
            ties.put(KAZ, BLR, YEAR, 10);
            ties.put(BLR, RUS, YEAR, 5);
            ties.put(KAZ, RUS, YEAR, 5);
            return holding("knomad", ties.build(), Years.of(YEAR));
        }

        private Optional<Holding<VisaRules>> fewVisas() {
            VisaRules.Builder rules = VisaRules.builder();
            LocalDate day = LocalDate.of(YEAR, 6, 1);
            rules.put(day, BLR, RUS, VisaRule.VISA_FREE);
            rules.put(day, RUS, BLR, VisaRule.E_VISA);
            rules.put(day, KAZ, RUS, VisaRule.VISA_FREE);
            return holding("passport-index", rules.build(), Years.of(YEAR));
        }

        /// One agreement of BLR and RUS, and one of RUS and KAZ that KAZ has left.
        private Optional<Holding<List<TradeAgreement>>> fewAgreements() {
            return holding(
                    "desta",
                    List.of(
                            new TradeAgreement(
                                    1,
                                    "Agreement of two",
                                    List.of(new TradeAgreement.Stage(YEAR, false, new TreeSet<>(Set.of(BLR, RUS))))),
                            new TradeAgreement(
                                    2,
                                    "Agreement that one left",
                                    List.of(new TradeAgreement.Stage(YEAR, true, new TreeSet<>(Set.of(RUS))))),
                            new TradeAgreement(
                                    3,
                                    "Agreement with an outsider",
                                    List.of(new TradeAgreement.Stage(YEAR, false, new TreeSet<>(Set.of(RUS, KAZ)))))),
                    Years.of(YEAR));
        }

        /// 15 friendly words from BLR to RUS and 5 hostile deeds back; each has 20 friendly words with KAZ.
        private static List<EventTally> events() {
            return List.of(
                    new EventTally(BLR, RUS, YEAR, Quadrant.VERBAL_COOPERATION, 15, 30),
                    new EventTally(RUS, BLR, YEAR, Quadrant.MATERIAL_CONFLICT, 5, -50),
                    new EventTally(BLR, KAZ, YEAR, Quadrant.VERBAL_COOPERATION, 20, 40),
                    new EventTally(RUS, KAZ, YEAR, Quadrant.VERBAL_COOPERATION, 20, 40));
        }

        /// RUS gives BLR gas for 30 by its own and 50 by BLR's reckoning, and oil for 20; BLR gives a grant of 10.
        private static List<Transfer> fewTransfers() {
            return List.of(
                    transfer("gas-1", RUS, BLR, TransferKind.GAS, 30, Books.PAYER),
                    transfer("gas-2", RUS, BLR, TransferKind.GAS, 50, Books.RECEIVER),
                    transfer("oil", RUS, BLR, TransferKind.OIL, 20, Books.THIRD),
                    transfer("grant", BLR, RUS, TransferKind.GRANT, 10, Books.PAYER));
        }

        private static Transfer transfer(
                String id, StateId payer, StateId receiver, TransferKind kind, double usdMillion, Books books) {
            return new Transfer(
                    id,
                    payer,
                    receiver,
                    Years.of(YEAR),
                    kind,
                    new Amount(usdMillion, usdMillion, "USD"),
                    Benchmark.UNSTATED,
                    books,
                    Optional.empty(),
                    new Citation(id, "By hand", ""),
                    "CC0 1.0",
                    Checked.OPENED,
                    "test",
                    "");
        }

        /// BLR was helped after 1 and after 3 days, RUS after 5 days and once not at all; KAZ, of
        /// another union, did not ask.
        private static List<PledgeCase> fewCases() {
            return List.of(
                    pledgeCase("UNION-STATE", BLR, 1, PledgeCase.Outcome.HONOURED),
                    pledgeCase("UNION-STATE", BLR, 3, PledgeCase.Outcome.HONOURED),
                    pledgeCase("UNION-STATE", RUS, 5, PledgeCase.Outcome.HONOURED),
                    pledgeCase("UNION-STATE", RUS, 0, PledgeCase.Outcome.VIOLATED),
                    pledgeCase("CSTO", KAZ, 0, PledgeCase.Outcome.NOT_INVOKED));
        }

        private static PledgeCase pledgeCase(String union, StateId state, int days, PledgeCase.Outcome outcome) {
            LocalDate day = LocalDate.of(YEAR, 3, 1);
            String id = "%s-%s-%d".formatted(union, state, days);
            return new PledgeCase(
                    id,
                    UnionId.of(union),
                    state,
                    day,
                    PledgeCase.Obligation.DEFENCE,
                    "4",
                    Optional.of(day),
                    Optional.of(day.plusDays(days)),
                    Optional.empty(),
                    outcome,
                    Optional.empty(),
                    "a crisis",
                    List.of(new Citation(id, "By hand", "")),
                    Checked.OPENED,
                    "");
        }

        /// Six exercises of BLR and RUS, three of them parts of one, three against terrorists and one with 3000 troops,
        /// one of no known
        /// number; a seventh was announced.
        private static Exercises fewExercises() {
            List<Exercise> all = new ArrayList<>();
            for (int i = 1; i <= 7; i++) {
                OptionalInt troops = i == 1 ? OptionalInt.empty() : OptionalInt.of(i == 2 ? 3000 : 900);
                all.add(new Exercise(
                        "UNION-STATE-%d".formatted(i),
                        UnionId.of("UNION-STATE"),
                        "Shield %d".formatted(i),
                        i > 3 ? "Shield" : "",
                        YEAR + "-09",
                        "",
                        i < 7,
                        List.of(BLR),
                        List.of(BLR, RUS),
                        troops,
                        troops,
                        i <= 3 ? Exercise.Scenario.COUNTER_TERRORISM : Exercise.Scenario.DEFENCE,
                        List.of(new Citation("shield", "By hand", "")),
                        Checked.OPENED,
                        ""));
            }
            return new Exercises(
                    all, List.of(claim("SEARCHED", OptionalInt.empty()), claim("STATED", OptionalInt.of(9))));
        }

        private static ExerciseCount claim(String id, OptionalInt stated) {
            return new ExerciseCount(
                    id,
                    UnionId.of("UNION-STATE"),
                    Years.of(YEAR),
                    stated,
                    List.of(new Citation("claim", "By hand", "")),
                    "");
        }

        /// RUS has twice, KAZ four times the income of BLR.
        private Optional<Holding<Panel>> incomes(String source) {
            Years covers = Years.of(YEAR);
            Panel.Builder panel = Panel.builder();
            add(panel, "income-a-head", covers, Map.of(BLR, 1.0, RUS, 2.0, KAZ, 4.0));
            return holding(source, panel.build(), covers);
        }

        private Optional<Holding<Panel>> fewIndices() {
            Years covers = Years.of(YEAR);
            Panel.Builder panel = Panel.builder();
            add(panel, "polity2", covers, Map.of(BLR, -7.0, RUS, 4.0, KAZ, -6.0));
            add(panel, "unified-democracy", covers, Map.of(BLR, -1.0, RUS, 0.5, KAZ, -0.5));
            return holding("democracy-cow", panel.build(), covers);
        }

        private static void add(Panel.Builder panel, String name, Years covers, Map<StateId, Double> values) {
            Map<StateYear, Double> cells = new HashMap<>();
            values.forEach((state, value) -> cells.put(new StateYear(state, YEAR), value));
            panel.add(column(name, covers), cells);
        }

        private static Panel.Column column(String name, Years covers) {
            return new Panel.Column(
                    name, name, Unit.SHARE, covers, new Observed(snapshot("a source", covers), "all", 1));
        }

        private static Snapshot snapshot(String source, Years covers) {
            return new Snapshot(
                    source,
                    "1",
                    source + ".csv",
                    "0".repeat(64),
                    1,
                    covers,
                    new Citation(source, "By hand", ""),
                    new Licence("CC0 1.0", ""),
                    List.of());
        }
    }

    /// The values of figures, in order; a gap is its reason.
    public static List<Object> outcomes(List<Figure> figures) {
        return figures.stream()
                .map(figure -> figure.value().isPresent()
                        ? (Object) figure.value().getAsDouble()
                        : figure.missing().orElseThrow().gap())
                .toList();
    }

    /// States by code.
    public static List<StateId> states(String... codes) {
        return Arrays.stream(codes).map(StateId::of).toList();
    }
}
