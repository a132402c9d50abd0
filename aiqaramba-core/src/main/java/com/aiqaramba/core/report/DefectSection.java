package com.aiqaramba.core.report;

import com.aiqaramba.core.action.ActionResult;
import com.aiqaramba.core.run.ArtifactId;
import com.aiqaramba.core.run.RunSummary;
import com.aiqaramba.core.run.Step;
import com.aiqaramba.core.run.StepAction;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** The place of a defect in a picture, and the way to see it again: what was done, without what led nowhere. */
final class DefectSection {
    private final RunSummary run;
    private final List<Step> steps;
    private final PictureWriter pictures;

    DefectSection(RunSummary run, List<Step> steps, PictureWriter pictures) {
        this.run = run;
        this.steps = steps;
        this.pictures = pictures;
    }

    void writeTo(HtmlWriter html) throws IOException {
        Optional<ArtifactId> page = run.files().page();
        if (page.isPresent() && run.files().defect().isPresent()) {
            html.write("<section aria-labelledby=\"where\">\n<h2 id=\"where\">Where it is seen</h2>\n");
            pictures.write(
                    html,
                    page.get(),
                    "The whole page at the end, with a frame round the place of the defect",
                    "The page at the end; the frame is round what the check speaks of",
                    run.files().defect());
            html.write("</section>\n");
        }
        writeSteps(html);
    }

    private void writeSteps(HtmlWriter html) throws IOException {
        html.write("""
                <section class="task" aria-labelledby="again">
                <h2 id="again">To see it again</h2>
                <ol>
                <li>open\s""");
        html.address(run.url()).write("</li>\n");
        for (Step step : steps) {
            for (StepAction action : step.actions()) {
                if (action.action().isPresent() && action.result().status() == ActionResult.Status.DONE) {
                    html.write("<li>{}</li>\n", action.description());
                }
            }
        }
        html.write("</ol>\n<details class=\"fold\"><summary>The same for <code>ScriptedChatModel</code>");
        html.write("</summary><pre>{}</pre></details>\n</section>\n", ReplayScript.of(steps));
    }
}
