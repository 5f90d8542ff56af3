package org.entente.data.library;

import java.util.List;
import java.util.Optional;
import org.entente.core.conflict.ConflictYear;
import org.entente.core.panel.Panel;
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

    /// Roll calls of the General Assembly, source `unga-votes`.
    Optional<Holding<RollCalls>> votes();

    /// The world trade matrix with domestic sales, source `trade-matrix`.
    Optional<Holding<TradeMatrix>> trade();

    /// Armed conflict by conflict-year, source `ucdp-acd`.
    Optional<Holding<List<ConflictYear>>> conflicts();

    /// Regime indices, source `vdem`: columns `polyarchy`, `polyarchy-low`, `polyarchy-high`,
    /// `polyarchy-sd`.
    Optional<Holding<Panel>> regimes();

    /// Income and people, source `world-bank`: columns `gdp-2015usd`, `gdp-ppp`, `gdp-per-capita-usd`,
    /// `population`, those that are here.
    Optional<Holding<Panel>> economies();
}
