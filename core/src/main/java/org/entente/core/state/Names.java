package org.entente.core.state;

/// A name in the two languages that labels come in.
public record Names(String en, String ru) {}
