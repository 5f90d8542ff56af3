package org.entente.assessment.indicator.event;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.core.dispute.Dispute;
import org.entente.core.dispute.Hostility;
import org.entente.core.figure.Unit;
import org.entente.core.panel.Panel;
import org.entente.core.panel.Panel.StateYear;
import org.entente.core.provenance.Citation;
import org.entente.core.provenance.Licence;
import org.entente.core.provenance.Provenance.Observed;
import org.entente.core.provenance.Snapshot;
import org.entente.core.state.StateId;
import org.entente.core.time.PartialDate;
import org.entente.core.time.Years;
import org.entente.core.trade.ReportedTrade;
import org.entente.core.trade.ReportedTrade.Side;
import org.entente.core.vote.Ballot;
import org.entente.core.vote.RollCall;
import org.entente.core.vote.RollCalls;
import org.entente.data.library.Holding;
import org.entente.data.library.Library;
import org.entente.data.library.Shelves;
import org.entente.data.library.Topic;

/// Ukraine turns in 2014 and Armenia joins the Eurasian Economic Union in 2015, in a world of twelve others that go on
/// as before.
///
/// Log income a head of UKR is the mean of those of POL and ROU, and 0.1 less from 2014 on; that of ARM likewise with
/// BGR
/// and TUR, and 0.2 more from 2015 on. UKR votes with RUS on all of twelve roll calls a year until 2013 and on none
/// afterwards, all others on half of them. RUS and UKR have three disputes a year from 2014 on, and none before. UKR
/// sells 40
/// to RUS and 60 to POL until 2013, and 10 and 90 afterwards; every other sells 20 to RUS and 80 to UKR.
final class EventWorld implements Library {
    static final Years YEARS = new Years(2000, 2018);

    private static final StateId UKR = StateId.of("UKR");
    private static final StateId RUS = StateId.of("RUS");
    private static final StateId ARM = StateId.of("ARM");
    private static final List<String> OTHERS =
            List.of("BGR", "CZE", "EST", "FIN", "HUN", "IRL", "LTU", "LVA", "POL", "ROU", "SVK", "TUR");
    private static final int CALLS = 12;

    @Override
    public String describe() {
        return "a world with an event";
    }

    @Override
    public <T> Optional<Holding<T>> find(Topic<T> topic) {
        return new Shelves()
                .put(Topic.VOTES, this::fewVotes)
                .put(Topic.DISPUTES, this::fewDisputes)
                .put(Topic.ECONOMIES, this::fewEconomies)
                .find(topic);
    }

    @Override
    public List<Holding<ReportedTrade>> reportedTrade() {
        ReportedTrade.Builder trade = ReportedTrade.builder();
        YEARS.stream().forEach(year -> {
            trade.put(Side.EXPORTER, UKR, RUS, year, year < 2014 ? 40 : 10);
            trade.put(Side.EXPORTER, UKR, StateId.of("POL"), year, year < 2014 ? 60 : 90);
            for (String other : OTHERS) {
                trade.put(Side.EXPORTER, StateId.of(other), RUS, year, 20);
                trade.put(Side.EXPORTER, StateId.of(other), UKR, year, 80);
            }
        });
        return EventWorld.holding("cow-trade", trade.build()).stream().toList();
    }

    private static double logIncome(String code, int year) {
        int at = OTHERS.indexOf(code);
        return 8 + at * 0.1 + (year - YEARS.first()) * (0.01 + 0.002 * at) + 0.02 * Math.sin(year * (at + 1.0));
    }

    private Optional<Holding<Panel>> fewEconomies() {
        Map<StateYear, Double> gdp = new HashMap<>();
        Map<StateYear, Double> people = new HashMap<>();
        YEARS.stream().forEach(year -> {
            Map<StateId, Double> incomes = new HashMap<>();
            OTHERS.forEach(code -> incomes.put(StateId.of(code), logIncome(code, year)));
            incomes.put(UKR, (logIncome("POL", year) + logIncome("ROU", year)) / 2 - (year >= 2014 ? 0.1 : 0));
            incomes.put(ARM, (logIncome("BGR", year) + logIncome("TUR", year)) / 2 + (year >= 2015 ? 0.2 : 0));
            incomes.forEach((state, income) -> {
                gdp.put(new StateYear(state, year), Math.exp(income) * 1000);
                people.put(new StateYear(state, year), 1000.0);
            });
        });
        Panel panel = Panel.builder()
                .add(column("gdp-2015usd", Unit.USD_2015), gdp)
                .add(column("population", Unit.PERSONS), people)
                .build();
        return holding("world-bank", panel);
    }

    private Optional<Holding<RollCalls>> fewVotes() {
        RollCalls.Builder votes = RollCalls.builder();
        YEARS.stream().forEach(year -> {
            for (int call = 0; call < CALLS; call++) {
                String id = year + "-" + call;
                votes.add(new RollCall(
                        id, LocalDate.of(year, 11, 1 + call), "1", "A/RES/" + id, RollCall.Stage.FINAL, "a title"));
                votes.put(id, RUS, Ballot.YES);
                votes.put(id, UKR, year < 2014 ? Ballot.YES : Ballot.NO);
                for (int other = 0; other < OTHERS.size(); other++) {
                    votes.put(id, StateId.of(OTHERS.get(other)), (call + other) % 2 == 0 ? Ballot.YES : Ballot.NO);
                }
            }
        });
        return holding("unga-votes", votes.build());
    }

    private Optional<Holding<List<Dispute>>> fewDisputes() {
        List<Dispute> disputes = new ArrayList<>();
        for (int year = 2014; year <= YEARS.last(); year++) {
            for (int month = 1; month <= 3; month++) {
                disputes.add(new Dispute(year + "-" + month, List.of(side(RUS, true, year), side(UKR, false, year))));
            }
        }
        return holding("cow-mid", disputes);
    }

    private static Dispute.Participant side(StateId state, boolean isSideA, int year) {
        return new Dispute.Participant(
                state, isSideA, PartialDate.of(year, 3, 1), PartialDate.of(year, 4), Hostility.USE, Optional.empty());
    }

    private static Panel.Column column(String name, Unit unit) {
        return new Panel.Column(name, name, unit, YEARS, new Observed(snapshot("world-bank"), "all", 1));
    }

    private static <T> Optional<Holding<T>> holding(String source, T records) {
        return Optional.of(new Holding<>(source, records, YEARS, List.of(snapshot(source)), List.of()));
    }

    private static Snapshot snapshot(String source) {
        return new Snapshot(
                source,
                "1",
                source + ".csv",
                "0".repeat(64),
                1,
                YEARS,
                new Citation(source, "By hand", ""),
                new Licence("CC0 1.0", ""),
                List.of());
    }
}
