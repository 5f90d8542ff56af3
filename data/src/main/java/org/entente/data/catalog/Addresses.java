package org.entente.data.catalog;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Pattern;
import org.entente.core.problem.ProblemException;
import org.entente.core.provenance.Checked;
import org.entente.data.csv.Problems;

/// Where the files of the sources come from: the table `addresses.csv` of the catalogue. It is read apart
/// from the rest of the catalogue, since only fetching needs it.
public final class Addresses {
    private static final String FILE = "addresses.csv";
    private static final String ADD = "entente data add FILE";
    private static final Set<String> SCHEMES = Set.of("http", "https");
    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");
    private static final Pattern BYTES = Pattern.compile("[1-9][0-9]{0,17}");
    private static final Pattern FILE_NAME = Pattern.compile("[^./\\\\:][^/\\\\:]*");
    private static final URI NO_ADDRESS = URI.create("https://invalid");

    private final List<SourceAddress> all;

    private Addresses(CatalogueFiles files) {
        Problems problems = new Problems();
        Map<String, SourceAddress> read = new LinkedHashMap<>();
        try (CatalogueTable table = new CatalogueTable(files.get(FILE), new Known(), problems)) {
            while (table.next()) {
                read(table)
                        .ifPresent(address ->
                                table.putOnce(read, "file", address.source() + "/" + address.file(), address));
            }
        }
        problems.throwIfAny();
        this.all = List.copyOf(read.values());
    }

    /// The table that comes with Entente.
    public static Addresses load() {
        return new Addresses(CatalogueFiles.bundled());
    }

    /// The table of a catalogue in a folder.
    ///
    /// @throws ProblemException with all problems of the table
    public static Addresses read(Path folder) {
        return new Addresses(CatalogueFiles.in(folder));
    }

    /// All files, in the order of the table.
    public List<SourceAddress> list() {
        return all;
    }

    /// The ids of all sources, in the order of the table.
    public List<String> sources() {
        return all.stream().map(SourceAddress::source).distinct().toList();
    }

    /// The files of a source; none if the table does not know it.
    public List<SourceAddress> list(String source) {
        return all.stream().filter(address -> address.source().equals(source)).toList();
    }

    private static Optional<SourceAddress> read(CatalogueTable table) {
        String source = table.key("source");
        String file = table.key("file");
        if (!file.isEmpty() && !FILE_NAME.matcher(file).matches()) {
            table.problem("file", "'%s' is not the name of a file".formatted(file), "Leave out folders.");
        }
        Optional<URI> address = table.text("url").isEmpty() ? Optional.empty() : Optional.of(address(table, "url"));
        Optional<String> byHand = Optional.of(table.text("by_hand")).filter(text -> !text.isEmpty());
        byHand.filter(text -> !text.contains(ADD))
                .ifPresent(_ -> table.problem(
                        "by_hand",
                        "it does not say how the file gets into Entente",
                        "End with: Then run: %s".formatted(ADD)));
        String version = table.key("version");
        Optional<String> sha256 = matching(table, "sha256", SHA256, "a sha256", "Write 64 hex digits in lower case.");
        Optional<String> bytes = matching(table, "bytes", BYTES, "a number of bytes", "Write digits only.");
        URI landingPage = address(table, "landing_page");
        String terms = table.key("terms_note");
        Checked checked = table.checked();
        if (address.isPresent() == byHand.isPresent()) {
            table.problem(
                    "url",
                    "'%s' needs an address or a way to get it by hand, and not both".formatted(file),
                    "Fill one of url and by_hand.");
            return Optional.empty();
        }
        return Optional.of(new SourceAddress(
                source,
                file,
                address,
                version,
                sha256,
                bytes.map(digits -> OptionalLong.of(Long.parseLong(digits))).orElse(OptionalLong.empty()),
                landingPage,
                terms,
                byHand,
                checked));
    }

    private static URI address(CatalogueTable table, String column) {
        String text = table.key(column);
        try {
            URI address = new URI(text);
            if (SCHEMES.contains(String.valueOf(address.getScheme())) && address.getHost() != null) {
                return address;
            }
        } catch (URISyntaxException _) {
            // reported below
        }
        if (!text.isEmpty()) {
            table.problem(
                    column, "'%s' is not an address".formatted(text), "Write it as https://example.org/data.csv.");
        }
        return NO_ADDRESS;
    }

    /// The text of a cell that may be empty, if it has the right form.
    private static Optional<String> matching(
            CatalogueTable table, String column, Pattern form, String what, String next) {
        String text = table.text(column);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        if (!form.matcher(text).matches()) {
            table.problem(column, "'%s' is not %s".formatted(text, what), next);
            return Optional.empty();
        }
        return Optional.of(text);
    }
}
