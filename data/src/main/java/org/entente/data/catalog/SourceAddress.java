package org.entente.data.catalog;

import java.net.URI;
import java.util.Optional;
import java.util.OptionalLong;
import org.entente.core.provenance.Checked;

/// Where one file of a source comes from: an address to fetch it from, or what a person must do to get it.
///
/// @param source the source's id; it need not be in `sources.csv` yet
/// @param file the name under which the file is kept
/// @param address where it is fetched from; none where it must be got by hand
/// @param version the release that stands at the address, or `latest` where it changes without notice
/// @param sha256 of the file, lower-case hex, where it is known
/// @param bytes the size of the file, where it is known
/// @param landingPage the provider's page about the data
/// @param terms licence and terms in short, with what else a user should know
/// @param byHand what a person must do, where a form, a login or a test for robots stands before the file
/// @param checked whether the address was read somewhere or written from memory
public record SourceAddress(
        String source,
        String file,
        Optional<URI> address,
        String version,
        Optional<String> sha256,
        OptionalLong bytes,
        URI landingPage,
        String terms,
        Optional<String> byHand,
        Checked checked) {
    public SourceAddress {
        if (address.isPresent() == byHand.isPresent()) {
            throw new IllegalArgumentException(
                    "%s of %s needs an address or a way to get it by hand, and not both".formatted(file, source));
        }
    }
}
