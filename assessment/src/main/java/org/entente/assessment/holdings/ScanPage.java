package org.entente.assessment.holdings;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.entente.assessment.holdings.Listing.Field;
import org.entente.assessment.report.Document;
import org.entente.data.catalog.Catalogue;
import org.entente.data.scan.Finding;
import org.entente.data.scan.Scan;

/// What the integrity scan found.
public final class ScanPage {
    private final Listing listing;

    public ScanPage(Catalogue catalogue, String command, String store) {
        this.listing = new Listing(catalogue, command, store);
    }

    public Document of(Scan scan) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Finding finding : scan.findings()) {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("weight", finding.weight());
            row.put("check", finding.check());
            row.put("source", finding.source());
            row.put("layout", finding.layout());
            row.put("subject", finding.subject());
            row.put("period", finding.period());
            row.put("rows", finding.rows());
            row.put("what", finding.what());
            row.put("evidence", finding.evidenceText());
            row.put("correction", finding.correction().orElse(""));
            rows.add(row);
        }
        long covered = scan.findings().stream()
                .filter(one -> one.correction().isPresent())
                .count();
        List<String> notes = new ArrayList<>();
        notes.add("%d findings by %d checks, %d covered by a declared correction; none is applied"
                .formatted(scan.findings().size(), scan.ran().size(), covered));
        scan.notRun().forEach(one -> notes.add(one.toString()));
        return listing.document(
                rows,
                notes,
                List.of(
                        Field.number("weight"),
                        Field.text("check"),
                        Field.text("source"),
                        Field.text("subject"),
                        Field.text("period"),
                        Field.number("rows"),
                        Field.text("what"),
                        Field.text("correction")));
    }
}
