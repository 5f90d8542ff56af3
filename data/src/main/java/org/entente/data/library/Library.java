package org.entente.data.library;

import java.util.List;
import java.util.Optional;
import org.entente.core.alliance.Pledge;
import org.entente.core.conflict.ConflictYear;
import org.entente.core.dispute.Dispute;
import org.entente.core.organisation.Affiliation;
import org.entente.core.panel.Panel;
import org.entente.core.tie.LandBorders;
import org.entente.core.tie.Ties;
import org.entente.core.tie.VisaRules;
import org.entente.core.trade.ReportedTrade;
import org.entente.core.trade.TradeMatrix;
import org.entente.core.vote.RollCalls;

/// The records at hand, each with its coverage and provenance. Holdings are read when first asked for and
/// kept.
///
/// A holding that is empty is a source that is not here; nothing is ever filled in from another place
/// silently.
public interface Library {
    /// What the outputs say was used, such as `bundled sample 2026.1` or `files in data`.
    String describe();

    /// Where a holding came from, such as `store`, in a library that is made of several; empty in others.
    default String place(Holding<?> holding) {
        return "";
    }

    /// Roll calls of the General Assembly, source `unga-votes`.
    Optional<Holding<RollCalls>> votes();

    /// The world trade matrix with domestic sales, source `trade-matrix`.
    Optional<Holding<TradeMatrix>> trade();

    /// Trade by year as both sides report it, the preferred source first: `comtrade` and `imf-trade`, which have
    /// both reports; `baci`, which reconciles them; `cow-trade`, which has the importer's.
    List<Holding<ReportedTrade>> reportedTrade();

    /// Armed conflict by conflict-year, source `ucdp-acd`.
    Optional<Holding<List<ConflictYear>>> conflicts();

    /// Militarized disputes, source `cow-mid`.
    Optional<Holding<List<Dispute>>> disputes();

    /// Borders on land, source `cow-contiguity`.
    Optional<Holding<LandBorders>> borders();

    /// What states owe each other by treaty, source `atop`.
    Optional<Holding<List<Pledge>>> pledges();

    /// States in intergovernmental organisations, source `cow-igo`.
    Optional<Holding<List<Affiliation>>> affiliations();

    /// Regime indices, source `vdem`: columns `polyarchy`, `polyarchy-low`, `polyarchy-high`,
    /// `polyarchy-sd`.
    Optional<Holding<Panel>> regimes();

    /// Income and people, source `world-bank`: columns `gdp-2015usd`, `gdp-ppp`, `gdp-per-capita-usd`,
    /// `population`, those that are here.
    Optional<Holding<Panel>> economies();

    /// Money that migrants send home, from the state where they live, in million US dollars; source `knomad`.
    Optional<Holding<Ties>> remittances();

    /// People born in one state who live in another, source `knomad`.
    Optional<Holding<Ties>> migrants();

    /// What passports need at borders, source `passport-index`.
    Optional<Holding<VisaRules>> visas();
}
