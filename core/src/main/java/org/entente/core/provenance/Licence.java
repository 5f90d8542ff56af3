package org.entente.core.provenance;

/// The terms under which a source may be used.
///
/// @param name the licence's short name, such as `CC BY 4.0`
/// @param note how this is known, and what was not verified
public record Licence(String name, String note) {}
