package org.entente.app.cli;

import org.entente.data.catalog.Catalogue;
import picocli.CommandLine.IVersionProvider;

/// The version of the program and of its catalogue.
final class VersionProvider implements IVersionProvider {
    /// The program's version, as the build wrote it into the jar; `development` outside one.
    static String program() {
        String version = Main.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }

    @Override
    public String[] getVersion() {
        return new String[] {
            "entente " + program(), "catalogue " + Catalogue.load().version()
        };
    }
}
