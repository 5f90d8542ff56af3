package org.entente.assessment.indicator;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.entente.assessment.question.Context;
import org.entente.core.ledger.TransferKind;
import org.entente.core.time.Years;
import org.entente.data.casus.CaseRegister;
import org.entente.data.catalog.Catalogue;
import org.entente.data.exercise.ExerciseRegister;
import org.entente.data.ledger.Ledgers;
import org.entente.data.library.Holding;
import org.entente.data.library.Library;
import org.entente.data.library.Topic;

/// The ids of the sources that indicators read, and how far each one reaches.
public final class Sources {
    public static final String VOTES = "unga-votes";
    public static final String TRADE = "trade-matrix";
    public static final String CONFLICT = "ucdp-acd";
    public static final String REGIMES = "vdem";
    public static final String ECONOMIES = "world-bank";
    public static final String ALLIANCES = "atop";
    public static final String DISPUTES = "cow-mid";
    public static final String DISPUTES_GML = "gml";
    public static final String WARS = "cow-wars";
    public static final String RIVALRIES = "rivalries";
    public static final String CAPABILITIES = "cow-nmc";
    public static final String ORGANISATIONS = "cow-igo";
    public static final String AUTHORITY = "mia";
    public static final String MIGRATION = "knomad";
    public static final String TRAVEL = "passport-index";
    public static final String AGREEMENTS = "desta";
    public static final String GDELT = "gdelt";
    public static final String ICEWS = "icews";
    public static final String PENN = "pwt";
    public static final String MADDISON = "maddison";
    public static final String LATENT_INCOMES = "gdp-fariss";
    public static final String DEMOCRACY = "democracy-cow";

    public static final String TRANSFERS = Ledgers.SOURCE;
    public static final String CASES = CaseRegister.SOURCE;
    public static final String EXERCISES = ExerciseRegister.SOURCE;

    /// Not a file but the catalogue that comes with Entente: figures made of it are always there.
    public static final String CATALOGUE = "catalogue";

    /// What a library holds of each source, in the order of the balance sheet; trade comes from several.
    private static final Map<String, Topic<?>> TOPICS = topics();

    /// All files, in that order.
    public static final List<String> ALL = List.copyOf(TOPICS.keySet());

    private Sources() {}

    private static Map<String, Topic<?>> topics() {
        Map<String, Topic<?>> topics = new LinkedHashMap<>();
        topics.put(VOTES, Topic.VOTES);
        topics.put(TRADE, Topic.TRADE);
        topics.put(AGREEMENTS, Topic.AGREEMENTS);
        topics.put(ALLIANCES, Topic.PLEDGES);
        topics.put(CONFLICT, Topic.CONFLICTS);
        topics.put(DISPUTES, Topic.DISPUTES);
        topics.put(DISPUTES_GML, Topic.DISPUTES_GML);
        topics.put(WARS, Topic.WARS);
        topics.put(RIVALRIES, Topic.RIVALRIES);
        topics.put(CAPABILITIES, Topic.CAPABILITIES);
        topics.put(GDELT, Topic.GDELT);
        topics.put(ICEWS, Topic.ICEWS);
        topics.put(ORGANISATIONS, Topic.AFFILIATIONS);
        topics.put(AUTHORITY, Topic.AUTHORITY);
        topics.put(REGIMES, Topic.REGIMES);
        topics.put(DEMOCRACY, Topic.DEMOCRACY);
        topics.put(MIGRATION, Topic.REMITTANCES);
        topics.put(TRAVEL, Topic.VISAS);
        topics.put(ECONOMIES, Topic.ECONOMIES);
        topics.put(PENN, Topic.PENN);
        topics.put(MADDISON, Topic.MADDISON);
        topics.put(LATENT_INCOMES, Topic.LATENT_INCOMES);
        topics.put(TRANSFERS, Topic.TRANSFERS);
        topics.put(CASES, Topic.PLEDGE_CASES);
        topics.put(EXERCISES, Topic.EXERCISES);
        return Collections.unmodifiableMap(topics);
    }

    /// Whether a source is a register of few lines, of which a figure is over all years unless some are asked for.
    public static boolean isRegister(String source) {
        return source.equals(CASES) || source.equals(EXERCISES);
    }

    /// Whether nothing at all is here but the ledgers and the registers that come with the catalogue.
    public static boolean noneIn(Library library) {
        return ALL.stream()
                .filter(source -> !source.equals(TRANSFERS) && !isRegister(source))
                .allMatch(source -> coverage(library, source).isEmpty());
    }

    /// The years of a source or of the catalogue.
    public static Optional<Years> coverage(Context context, String source) {
        return source.equals(CATALOGUE)
                ? Optional.of(ofCatalogue(context.catalogue()))
                : coverage(context.library(), source);
    }

    /// From the first union's entry into force to the last year whose 1 July the catalogue has seen.
    public static Years ofCatalogue(Catalogue catalogue) {
        int first = catalogue.unions().stream()
                .mapToInt(union -> union.life().start().getYear())
                .min()
                .orElseThrow();
        return new Years(first, catalogue.asOf().minusMonths(6).getYear());
    }

    /// The years of a source, if it is here; those of trade from any source of trade.
    public static Optional<Years> coverage(Library library, String source) {
        if (source.equals(TRADE)) {
            return Stream.concat(library.trade().stream(), library.reportedTrade().stream())
                    .map(Holding::covers)
                    .reduce(Years::spanning);
        }
        Topic<?> topic = TOPICS.get(source);
        if (topic == null) {
            throw new IllegalArgumentException("no source '%s'".formatted(source));
        }
        return library.find(topic).map(Holding::covers);
    }

    /// As below, for a source or the catalogue.
    public static Optional<Integer> lastYear(Context context, String source, int upTo) {
        return source.equals(CATALOGUE)
                ? Optional.of(Math.min(upTo, ofCatalogue(context.catalogue()).last()))
                : lastYear(context.library(), source, upTo);
    }

    /// The last year up to one that a source has anything of; some have single years alone.
    public static Optional<Integer> lastYear(Library library, String source, int upTo) {
        Stream<Integer> found = switch (source) {
            case TRADE ->
                Stream.concat(
                        library.trade().stream()
                                .map(holding -> holding.records().year()),
                        library.reportedTrade().stream().flatMap(holding -> holding.records().years().stream()));
            case MIGRATION -> library.remittances().stream().flatMap(holding -> holding.records().years().stream());
            case TRAVEL ->
                library.visas().stream()
                        .flatMap(holding -> holding.records().days().stream())
                        .map(LocalDate::getYear);
            case TRANSFERS ->
                library.find(Topic.TRANSFERS).stream()
                        .flatMap(holding -> holding.records().stream())
                        .filter(line -> line.isUsable()
                                && line.kind() != TransferKind.LOAN
                                && line.kind() != TransferKind.WITHDRAWN)
                        .flatMap(line -> line.years().stream().boxed());
            default ->
                coverage(library, source).stream()
                        .flatMap(years -> years.stream().boxed());
        };
        return found.filter(year -> year <= upTo).max(Integer::compare);
    }
}
