package org.entente.assessment.holdings;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.entente.assessment.holdings.Listing.Field;
import org.entente.assessment.report.Document;
import org.entente.data.catalog.Catalogue;
import org.entente.data.store.Verification;

/// Whether the files of the store are those that were added.
public final class VerificationPage {
    private final Listing listing;

    public VerificationPage(Catalogue catalogue, String command, String store) {
        this.listing = new Listing(catalogue, command, store);
    }

    public Document of(List<Verification> checked) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Verification one : checked) {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("snapshot", one.snapshot());
            row.put("file", one.file());
            row.put("result", one.result().toString());
            row.put("expected", one.expected());
            row.put("found", one.found());
            rows.add(row);
        }
        long wrong = checked.stream().filter(one -> !one.isIntact()).count();
        return listing.document(
                rows,
                List.of("%d files, %d not as they were added".formatted(checked.size(), wrong)),
                List.of(Field.text("snapshot"), Field.text("file"), Field.text("result")));
    }
}
