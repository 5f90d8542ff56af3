package org.entente.data.library;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.entente.core.alliance.Pledge;
import org.entente.core.casus.PledgeCase;
import org.entente.core.conflict.ConflictYear;
import org.entente.core.dispute.Dispute;
import org.entente.core.event.EventTally;
import org.entente.core.exercise.Exercises;
import org.entente.core.ledger.Transfer;
import org.entente.core.organisation.Affiliation;
import org.entente.core.organisation.Authority;
import org.entente.core.organisation.OrganisationLife;
import org.entente.core.panel.Panel;
import org.entente.core.panel.Panel.StateYear;
import org.entente.core.rivalry.Rivalry;
import org.entente.core.tie.LandBorders;
import org.entente.core.tie.Ties;
import org.entente.core.tie.VisaRules;
import org.entente.core.trade.TradeAgreement;
import org.entente.core.trade.TradeMatrix;
import org.entente.core.vote.RollCalls;
import org.entente.core.war.War;

/// What a library is asked for: one kind of records from one source. A new source is one line here, and one where
/// it is read.
///
/// @param <T> the records
public final class Topic<T> {
    /// Roll calls of the General Assembly, source `unga-votes`.
    public static final Topic<RollCalls> VOTES = new Topic<>("votes");

    /// The world trade matrix with domestic sales, source `trade-matrix`.
    public static final Topic<TradeMatrix> TRADE = new Topic<>("trade matrix");

    /// Trade of one year by sector, a matrix each, source `caliendo-parro`.
    public static final Topic<SortedMap<String, TradeMatrix>> SECTOR_TRADE = new Topic<>("trade by sector");

    /// Armed conflict by conflict-year, source `ucdp-acd`.
    public static final Topic<List<ConflictYear>> CONFLICTS = new Topic<>("conflicts");

    /// Militarized disputes, source `cow-mid`.
    public static final Topic<List<Dispute>> DISPUTES = new Topic<>("disputes");

    /// Militarized disputes as Gibler, Miller and Little code them, source `gml`.
    public static final Topic<List<Dispute>> DISPUTES_GML = new Topic<>("disputes of Gibler, Miller and Little");

    /// Inter-state wars, source `cow-wars`.
    public static final Topic<List<War>> WARS = new Topic<>("wars");

    /// Strategic rivalries, source `rivalries`.
    public static final Topic<List<Rivalry>> RIVALRIES = new Topic<>("rivalries");

    /// Material capabilities, source `cow-nmc`: the composite index of national capability, a state's share of
    /// the state system in a year.
    public static final Topic<Map<StateYear, Double>> CAPABILITIES = new Topic<>("capabilities");

    /// Delegation and pooling in international organisations, source `mia`.
    public static final Topic<List<Authority>> AUTHORITY = new Topic<>("authority");

    /// Borders on land, source `cow-contiguity`.
    public static final Topic<LandBorders> BORDERS = new Topic<>("borders");

    /// What states owe each other by treaty, source `atop`.
    public static final Topic<List<Pledge>> PLEDGES = new Topic<>("pledges");

    /// States in intergovernmental organisations, source `cow-igo`.
    public static final Topic<List<Affiliation>> AFFILIATIONS = new Topic<>("affiliations");

    /// Intergovernmental organisations from founding to end, source `cow-igo`.
    public static final Topic<List<OrganisationLife>> LIVES = new Topic<>("lives of organisations");

    /// Regime indices, source `vdem`: columns `polyarchy`, `polyarchy-low`, `polyarchy-high`,
    /// `polyarchy-sd`.
    public static final Topic<Panel> REGIMES = new Topic<>("regimes");

    /// Income and people, source `world-bank`: columns `gdp-2015usd`, `gdp-ppp`, `gdp-per-capita-usd`,
    /// `population`, those that are here.
    public static final Topic<Panel> ECONOMIES = new Topic<>("economies");

    /// Money that migrants send home, from the state where they live, in million US dollars; source `knomad`.
    public static final Topic<Ties> REMITTANCES = new Topic<>("remittances");

    /// People born in one state who live in another, source `knomad`.
    public static final Topic<Ties> MIGRANTS = new Topic<>("migrants");

    /// What passports need at borders, source `passport-index`.
    public static final Topic<VisaRules> VISAS = new Topic<>("visas");

    /// Trade agreements by year of entry into force, source `desta`.
    public static final Topic<List<TradeAgreement>> AGREEMENTS = new Topic<>("trade agreements");

    /// Events between states from the news, source `gdelt`.
    public static final Topic<List<EventTally>> GDELT = new Topic<>("events of gdelt");

    /// Events between states from the news, source `icews`.
    public static final Topic<List<EventTally>> ICEWS = new Topic<>("events of icews");

    /// Column `income-a-head`, source `pwt`.
    public static final Topic<Panel> PENN = new Topic<>("incomes of pwt");

    /// Column `income-a-head`, source `maddison`.
    public static final Topic<Panel> MADDISON = new Topic<>("incomes of maddison");

    /// Columns `income-a-head` and `income-a-head-sd`, source `gdp-fariss`.
    public static final Topic<Panel> LATENT_INCOMES = new Topic<>("incomes of gdp-fariss");

    /// Columns `polity2` and `unified-democracy`, source `democracy-cow`.
    public static final Topic<Panel> DEMOCRACY = new Topic<>("indices of democracy");

    /// Estimates of what one state gives another, source `transfers`: the ledgers.
    public static final Topic<List<Transfer>> TRANSFERS = new Topic<>("transfers");

    /// Crises that put a union's obligation to the test, source `alliance-cases`: the register.
    public static final Topic<List<PledgeCase>> PLEDGE_CASES = new Topic<>("alliance cases");

    /// Joint exercises, and which years were searched or counted, source `exercises`: the register.
    public static final Topic<Exercises> EXERCISES = new Topic<>("exercises");

    /// In the order in which they are listed.
    public static final List<Topic<?>> ALL = List.of(
            VOTES,
            TRADE,
            SECTOR_TRADE,
            CONFLICTS,
            DISPUTES,
            DISPUTES_GML,
            WARS,
            RIVALRIES,
            CAPABILITIES,
            BORDERS,
            PLEDGES,
            AFFILIATIONS,
            LIVES,
            AUTHORITY,
            REGIMES,
            ECONOMIES,
            REMITTANCES,
            MIGRANTS,
            VISAS,
            AGREEMENTS,
            GDELT,
            ICEWS,
            PENN,
            MADDISON,
            LATENT_INCOMES,
            DEMOCRACY,
            TRANSFERS,
            PLEDGE_CASES,
            EXERCISES);

    private final String name;

    private Topic(String name) {
        this.name = name;
    }

    @Override
    public String toString() {
        return name;
    }
}
