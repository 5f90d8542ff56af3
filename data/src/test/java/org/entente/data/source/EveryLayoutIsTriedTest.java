package org.entente.data.source;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.entente.data.layout.Layout;
import org.entente.data.layout.Layouts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.provider.CsvSource;

/// No descriptor is only promised to work: each has a provider's file that is read where the files are, or a file made
/// by
/// hand.
class EveryLayoutIsTriedTest {
    /// Files of `fixtures` and the layouts that they are in.
    private static final Map<String, String> FIXTURES =
            Map.of("undl-made-by-hand.csv", "undl-votes", "ucdp-acd-made-by-hand.csv", "ucdp-acd");

    @Test
    void eachLayoutHasAFileOnWhichItIsTried() throws Exception {
        Set<String> untried = ids();
        untried.removeAll(ofProvidersFiles());
        untried.removeAll(madeByHand());
        assertThat(untried).isEmpty();
    }

    @Test
    void eachFileMadeByHandIsInALayout() throws Exception {
        assertThat(ids()).containsAll(madeByHand());
    }

    @Test
    void eachFileOfAProviderIsInALayout() throws Exception {
        assertThat(ids()).containsAll(ofProvidersFiles());
    }

    private static Set<String> ids() {
        Set<String> ids = new TreeSet<>();
        Layouts.load().all().stream().map(Layout::id).forEach(ids::add);
        return ids;
    }

    /// From the list of [ProvidersTablesTest], so that it needs no files.
    private static List<String> ofProvidersFiles() throws NoSuchMethodException {
        CsvSource list = ProvidersTablesTest.class
                .getDeclaredMethod("aLayoutIsThatOfItsFile", String.class, String.class)
                .getAnnotation(CsvSource.class);
        return requireNonNull(list)
                .textBlock()
                .lines()
                .map(line -> line.substring(0, line.indexOf('|')).strip())
                .toList();
    }

    private static Set<String> madeByHand() throws IOException, URISyntaxException {
        Set<String> tried = new TreeSet<>();
        for (String folder : Arrays.asList("/handmade", "/fixtures")) {
            Path path = Path.of(requireNonNull(EveryLayoutIsTriedTest.class.getResource(folder))
                    .toURI());
            try (Stream<Path> files = Files.list(path)) {
                files.map(file -> file.getFileName().toString())
                        .filter(name -> !name.endsWith(".md"))
                        .map(name -> FIXTURES.getOrDefault(name, name.substring(0, name.indexOf('.'))))
                        .forEach(tried::add);
            }
        }
        return tried;
    }
}
