package org.entente.app.cli;

import org.entente.assessment.explain.Explainer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/// `entente explain`: how a figure was made, what an indicator is, what an error code means.
@Command(
        name = "explain",
        description = "How a figure was made; what an indicator is; what an error code means.",
        mixinStandardHelpOptions = true)
final class ExplainCommand implements Runnable {
    @ParentCommand
    @SuppressWarnings("NullAway.Init")
    private EntenteCommand root;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private Printing printing;

    @Parameters(
            paramLabel = "ID",
            description = "A figure (eaeu.intra-export-share.2019), an indicator or an error code.")
    @SuppressWarnings("NullAway.Init")
    private String id;

    @Override
    public void run() {
        root.withContext(context -> {
            printing.printPage(new Explainer(context, root.dataFolder()).explain(id));
            return true;
        });
    }
}
