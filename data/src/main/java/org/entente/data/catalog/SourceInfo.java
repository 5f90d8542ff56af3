package org.entente.data.catalog;

import org.entente.core.provenance.Citation;
import org.entente.core.provenance.Licence;

/// A source of data: what it is, which version, how to cite it, and on what terms it may be used.
///
/// @param id the key used everywhere, such as `unga-votes`
/// @param doi digital object identifier, or empty
/// @param covers what and which years it holds, in words
/// @param note what a reader should know when citing it, or empty
public record SourceInfo(
        String id,
        String title,
        String version,
        Citation citation,
        Licence licence,
        String doi,
        String covers,
        String note) {}
