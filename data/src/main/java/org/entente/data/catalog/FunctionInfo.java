package org.entente.data.catalog;

import org.entente.core.state.Names;

/// A function that a union can have, from the closed list of the catalogue.
public record FunctionInfo(String id, Names label, String definition) {}
