package org.entente.app.cli;

import org.entente.assessment.report.Meta;
import org.entente.data.catalog.Catalogue;
import picocli.CommandLine.IVersionProvider;

/// The version of the program and of its catalogue.
final class VersionProvider implements IVersionProvider {
    @Override
    public String[] getVersion() {
        return new String[] {
            "entente " + Meta.program(), "catalogue " + Catalogue.load().version()
        };
    }
}
