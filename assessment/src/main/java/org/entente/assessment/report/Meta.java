package org.entente.assessment.report;

import java.util.SortedMap;
import java.util.TreeMap;
import org.entente.assessment.question.Context;

/// What a file says of its own making: versions, data, seed.
public final class Meta {
    private Meta() {}

    public static SortedMap<String, Object> of(Context context) {
        SortedMap<String, Object> meta = new TreeMap<>();
        meta.put("catalogue", context.catalogue().version());
        meta.put("data", context.library().describe());
        meta.put("seed", context.seed());
        return meta;
    }
}
