package org.entente.core.provenance;

/// A work that a reader can look up.
///
/// @param text the reference as printed
/// @param url where it is found, or empty
public record Citation(String key, String text, String url) {
    /// The reference with its address, if it has one.
    public String full() {
        return url.isEmpty() ? text : text + " " + url;
    }
}
