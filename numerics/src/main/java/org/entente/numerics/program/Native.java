package org.entente.numerics.program;

import com.google.ortools.Loader;

/// The solver's native code, loaded when it is first needed.
final class Native {
    private Native() {}

    static void load() {
        try {
            Loader.loadNativeLibraries();
        } catch (RuntimeException | UnsatisfiedLinkError e) {
            String platform = System.getProperty("os.name") + " " + System.getProperty("os.arch");
            throw new IllegalStateException(
                    "The solver of linear and integer programs cannot be loaded on %s. It comes for Linux and macOS (x86-64, arm64) and Windows (x86-64); build Entente on the machine that runs it."
                            .formatted(platform),
                    e);
        }
    }
}
