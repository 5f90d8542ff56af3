package org.entente.data.folder;

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
import org.entente.data.library.Holding;
import org.entente.data.library.Kept;
import org.entente.data.library.Library;
import org.entente.data.record.TableRecords;

/// A library of providers' files, wherever they lie: some sources are read from the files themselves, all others
/// from the tables that come of them. Everything is read once, when it is first asked for.
public abstract class RecordLibrary implements Library {
    private final FileRecords files;
    private final TableRecords tables;
    private final Kept kept = new Kept();

    protected RecordLibrary(FileRecords files, TableRecords tables) {
        this.files = files;
        this.tables = tables;
    }

    @Override
    public final Optional<Holding<RollCalls>> votes() {
        return votesWithAttendance().map(UngaHolding::holding);
    }

    /// The roll calls together with those whose absences were inferred.
    public final Optional<UngaHolding> votesWithAttendance() {
        return kept.get("votes", files::votesWithAttendance);
    }

    @Override
    public final Optional<Holding<TradeMatrix>> trade() {
        return kept.get("trade", files::trade);
    }

    @Override
    public final List<Holding<ReportedTrade>> reportedTrade() {
        return kept.get("reported trade", tables::reportedTrade);
    }

    @Override
    public final Optional<Holding<List<ConflictYear>>> conflicts() {
        return kept.get("conflicts", files::conflicts);
    }

    @Override
    public final Optional<Holding<List<Dispute>>> disputes() {
        return kept.get("disputes", tables::disputes);
    }

    @Override
    public final Optional<Holding<LandBorders>> borders() {
        return kept.get("borders", tables::borders);
    }

    @Override
    public final Optional<Holding<List<Pledge>>> pledges() {
        return kept.get("pledges", tables::pledges);
    }

    @Override
    public final Optional<Holding<List<Affiliation>>> affiliations() {
        return kept.get("affiliations", tables::affiliations);
    }

    @Override
    public final Optional<Holding<Panel>> regimes() {
        return kept.get("regimes", files::regimes);
    }

    @Override
    public final Optional<Holding<Panel>> economies() {
        return kept.get("economies", files::economies);
    }

    @Override
    public final Optional<Holding<Ties>> remittances() {
        return kept.get("remittances", tables::remittances);
    }

    @Override
    public final Optional<Holding<Ties>> migrants() {
        return kept.get("migrants", tables::migrants);
    }

    @Override
    public final Optional<Holding<VisaRules>> visas() {
        return kept.get("visas", tables::visas);
    }
}
