package com.aiqaramba.core.report;

import com.aiqaramba.core.check.Evaluation;
import com.aiqaramba.core.run.CheckResult;
import com.aiqaramba.core.run.ExpectationResult;
import com.aiqaramba.core.run.RunOutcome;
import com.aiqaramba.core.run.RunSummary;
import com.aiqaramba.core.run.Step;
import com.aiqaramba.core.run.Verdict;
import java.io.IOException;
import java.util.List;

/** The whole page: what was asked, the verdict and why, then the proof, then how it went. */
final class ReportDocument {
    private static final int TITLE = 80;

    private final RunSummary run;
    private final List<Step> steps;
    private final PictureWriter pictures;
    private final VideoPlayer video;

    ReportDocument(RunSummary run, List<Step> steps, PictureWriter pictures, VideoPlayer video) {
        this.run = run;
        this.steps = steps;
        this.pictures = pictures;
        this.video = video;
    }

    void writeTo(HtmlWriter html) throws IOException {
        writeHead(html);
        html.write("<body>\n<main>\n");
        writeVerdict(html);
        writeTask(html);
        if (run.answer().isPresent()) {
            new AnswerSection(run.answer().get()).writeTo(html);
        }
        if (run.verdict().status() == Verdict.Status.FAILED) {
            new DefectSection(run, steps, pictures).writeTo(html);
        }
        new ExpectationsSection(run).writeTo(html);
        writePageErrors(html);
        new FilesSection(run, pictures).writeTo(html);
        writeSummary(html);
        new TotalsSection(run, steps).writeTo(html);
        video.writeTo(html);
        new TimelineSection(run, steps, pictures).writeTo(html);
        html.write("""
                </main>
                <footer><p>Run {} · tenant {} · made by aiqaramba. This file holds no script and loads \
                nothing.</p></footer>
                </body>
                </html>
                """, run.key().run(), run.key().tenant());
    }

    private void writeHead(HtmlWriter html) throws IOException {
        ReportStyle style = ReportStyle.load();
        html.write("""
                <!DOCTYPE html>
                <html lang="en" xmlns="http://www.w3.org/1999/xhtml">
                <head>
                <meta charset="utf-8"/>
                <meta http-equiv="Content-Security-Policy" content="{}"/>
                <meta name="viewport" content="width=device-width, initial-scale=1"/>
                <meta name="color-scheme" content="light dark"/>
                <meta name="referrer" content="no-referrer"/>
                <meta name="robots" content="noindex"/>
                <title>{}: {}</title>
                """, style.policy(), run.verdict().status(), PlainText.shorten(run.goal(), TITLE));
        html.write("<style>").trusted(style.css()).write("</style>\n</head>\n");
    }

    private void writeVerdict(HtmlWriter html) throws IOException {
        Verdict verdict = run.verdict();
        html.write("""
                <header class="verdict {}">
                <h1><span class="sign" aria-hidden="true">{}</span> {}</h1>
                """, ReportWords.tone(verdict.status()), ReportWords.sign(verdict.status()), verdict.status());
        html.prose(verdict.reason());
        if (run.outcome().kind() != RunOutcome.Kind.CONCLUDED) {
            html.write(
                    "<p class=\"outcome\"><strong>How it ended:</strong> {}.</p>\n",
                    ReportWords.of(run.outcome().kind()));
            if (!run.outcome().message().equals(verdict.reason())) {
                html.prose(run.outcome().message());
            }
        }
        writeWhatDoesNotHold(html);
        html.write("</header>\n");
    }

    private void writeWhatDoesNotHold(HtmlWriter html) throws IOException {
        List<CheckResult> failed = run.verdict().expectations().stream()
                .map(ExpectationResult::checks)
                .flatMap(List::stream)
                .filter(result -> result.answer() == Evaluation.Answer.DOES_NOT_HOLD && result.decisive())
                .toList();
        if (failed.isEmpty()) {
            return;
        }
        html.write("<h2>What does not hold</h2>\n<ul>\n");
        for (CheckResult result : failed) {
            html.write("<li><strong>{}</strong>", result.check().describe());
            html.write("<br/> Evidence: {}</li>\n", result.evidence());
        }
        html.write("</ul>\n");
    }

    private void writeTask(HtmlWriter html) throws IOException {
        html.write("<section class=\"task\" aria-labelledby=\"task\">\n<h2 id=\"task\">The task</h2>\n");
        html.prose(run.goal());
        html.write("<p>Started at ").address(run.url()).write("</p>\n");
        if (run.expectations().isEmpty()) {
            html.write("</section>\n");
            return;
        }
        html.write("<h3>Expected</h3>\n<ol>\n");
        for (String expectation : run.expectations()) {
            html.write("<li>{}</li>\n", expectation);
        }
        html.write("</ol>\n</section>\n");
    }

    private void writePageErrors(HtmlWriter html) throws IOException {
        if (run.pageErrors().isEmpty()) {
            return;
        }
        html.write("<section aria-labelledby=\"errors\">\n<h2 id=\"errors\">Errors of the pages</h2>\n<ul>\n");
        for (String line : run.pageErrors()) {
            html.write("<li><code>{}</code></li>\n", line);
        }
        html.write("</ul>\n</section>\n");
    }

    private void writeSummary(HtmlWriter html) throws IOException {
        if (run.verdict().summary().isBlank()) {
            return;
        }
        html.write("""
                <section class="claim" aria-labelledby="claim">
                <h2 id="claim">What the agent says</h2>
                <p class="hint">The agent's own words. They prove nothing and did not decide the verdict; the checks \
                did.</p>
                <blockquote>
                """);
        html.prose(run.verdict().summary()).write("</blockquote>\n</section>\n");
    }
}
