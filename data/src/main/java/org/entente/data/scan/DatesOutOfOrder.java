package org.entente.data.scan;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// What ends before it begins.
final class DatesOutOfOrder implements Check {
    private static final SortedMap<String, Span> SPANS = new TreeMap<>();

    static {
        put("cow-mid-dispute", "'dispute ' || dispnum", "styear stmon stday", "endyear endmon endday");
        put("cow-mid-participant", "ccode || ' in dispute ' || dispnum", "styear stmon stday", "endyear endmon endday");
        put("cow-mid-incident", "'incident ' || incidnum", "styear stmon stday", "endyear endmon endday");
        put("gml-dispute", "'dispute ' || dispnum", "styear stmon stday", "endyear endmon endday");
        put("atop-alliance", "'alliance ' || atopid", "begyr begmo begday", "endyr endmo endday");
        put("atop-member", "member || ' in alliance ' || atopid", "yrent moent dayent", "yrexit moexit dayexit");
        put(
                "cow-war-interstate",
                "StateName || ' in ' || WarName",
                "StartYear1 StartMonth1 StartDay1",
                "EndYear1 EndMonth1 EndDay1");
        put("icb-crisis", "crisname", "yrtrig motrig datrig", "yrterm moterm daterm");
        put("desta-treaties-manytrade", "number || ' ' || name", "year", "entryforceyear");
        put("ucdp-acd", "'conflict ' || conflict_id", "start_date2", "ep_end_date");
        put("ucdp-acd-pairs", "'conflict ' || conflict_id", "start_date2", "ep_end_date");
    }

    private static void put(String layout, String subject, String begin, String end) {
        SPANS.put(layout, new Span(subject, begin.split(" "), end.split(" ")));
    }

    @Override
    public Description description() {
        return new Description(
                "dates-out-of-order",
                SPANS.keySet().stream().map(List::of).toList(),
                "Disputes, incidents, wars, crises, alliances, conflict episodes and stays that end before they begin, and"
                        + " treaties in force before they were signed; where a month or day is not known, years alone decide",
                "Time runs forward. A treaty can apply provisionally before it is signed by its last party, never years"
                        + " before",
                "1; .7 for treaties one year apart");
    }

    @Override
    public List<Finding> find(Tables tables, List<String> layouts) {
        String layout = layouts.getFirst();
        Span span = SPANS.get(layout);
        if (span == null) {
            throw new IllegalArgumentException("no dates known of layout " + layout);
        }
        String began = span.text(span.begin);
        String ended = span.text(span.end);
        String weight =
                span.isYears() ? "CASE WHEN %s - %s = 1 THEN .7 ELSE 1 END".formatted(span.begin[0], span.end[0]) : "1";
        return tables.find(
                this,
                layout,
                """
                SELECT DISTINCT CAST(%s AS VARCHAR) AS subject, %s AS period, 1 AS rows, %s AS began, %s AS ended, %s AS weight
                FROM %s WHERE %s ORDER BY subject, period
                """.formatted(span.subject, began, began, ended, weight, tables.table(layout), span.isReversed()),
                span.isYears() ? "Signed in {began}, in force since {ended}" : "Begins {began} and ends {ended}");
    }

    /// @param subject what a row is about, in SQL
    /// @param begin year, month and day, or a year or a date
    private record Span(String subject, String[] begin, String[] end) {
        boolean isYears() {
            return begin.length == 1 && end[0].endsWith("year");
        }

        String isReversed() {
            if (begin.length == 1) {
                return "%s < %s".formatted(end[0], begin[0]);
            }
            return "(%1$s < %2$s OR (%1$s = %2$s AND %3$s < %4$s) OR (%1$s = %2$s AND %3$s = %4$s AND %5$s < %6$s))"
                    .formatted(end[0], begin[0], end[1], begin[1], end[2], begin[2]);
        }

        String text(String[] columns) {
            return "concat_ws('-', %s)".formatted(String.join(", ", columns));
        }
    }
}
