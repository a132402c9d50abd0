package com.aiqaramba.core.report;

import com.aiqaramba.core.action.ActionResult;
import com.aiqaramba.core.run.RunSummary;
import com.aiqaramba.core.run.Step;
import com.aiqaramba.core.run.StepAction;
import java.io.IOException;
import java.util.List;

/** The way to see a defect again: what was done, in words, without what led nowhere. */
final class DefectSection {
    private final RunSummary run;
    private final List<Step> steps;

    DefectSection(RunSummary run, List<Step> steps) {
        this.run = run;
        this.steps = steps;
    }

    void writeTo(HtmlWriter html) throws IOException {
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
        html.write("</ol>\n</section>\n");
    }
}
