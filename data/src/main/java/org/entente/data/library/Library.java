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

    /// The records of a topic, or nothing if the source is not here.
    <T> Optional<Holding<T>> find(Topic<T> topic);

    /// Trade by year as both sides report it, the preferred source first: `comtrade` and `imf-trade`, which have
    /// both reports; `baci`, which reconciles them; `cow-trade`, which has the importer's.
    default List<Holding<ReportedTrade>> reportedTrade() {
        return List.of();
    }

    /// [Topic#VOTES].
    default Optional<Holding<RollCalls>> votes() {
        return find(Topic.VOTES);
    }

    /// [Topic#TRADE].
    default Optional<Holding<TradeMatrix>> trade() {
        return find(Topic.TRADE);
    }

    /// [Topic#CONFLICTS].
    default Optional<Holding<List<ConflictYear>>> conflicts() {
        return find(Topic.CONFLICTS);
    }

    /// [Topic#DISPUTES].
    default Optional<Holding<List<Dispute>>> disputes() {
        return find(Topic.DISPUTES);
    }

    /// [Topic#BORDERS].
    default Optional<Holding<LandBorders>> borders() {
        return find(Topic.BORDERS);
    }

    /// [Topic#PLEDGES].
    default Optional<Holding<List<Pledge>>> pledges() {
        return find(Topic.PLEDGES);
    }

    /// [Topic#AFFILIATIONS].
    default Optional<Holding<List<Affiliation>>> affiliations() {
        return find(Topic.AFFILIATIONS);
    }

    /// [Topic#REGIMES].
    default Optional<Holding<Panel>> regimes() {
        return find(Topic.REGIMES);
    }

    /// [Topic#ECONOMIES].
    default Optional<Holding<Panel>> economies() {
        return find(Topic.ECONOMIES);
    }

    /// [Topic#REMITTANCES].
    default Optional<Holding<Ties>> remittances() {
        return find(Topic.REMITTANCES);
    }

    /// [Topic#MIGRANTS].
    default Optional<Holding<Ties>> migrants() {
        return find(Topic.MIGRANTS);
    }

    /// [Topic#VISAS].
    default Optional<Holding<VisaRules>> visas() {
        return find(Topic.VISAS);
    }
}
