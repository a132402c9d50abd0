package com.aiqaramba.core.report;

import com.aiqaramba.core.run.CheckResult;
import com.aiqaramba.core.run.ExpectationResult;
import com.aiqaramba.core.run.RunSummary;
import com.aiqaramba.core.run.SecondLook;
import com.aiqaramba.core.run.Verdict;
import java.io.IOException;
import java.util.List;

/** Each expectation with the checks that decided it. */
final class ExpectationsSection {
    private final RunSummary run;

    ExpectationsSection(RunSummary run) {
        this.run = run;
    }

    void writeTo(HtmlWriter html) throws IOException {
        html.write(
                """
                <section aria-labelledby="proof">
                <h2 id="proof">Checks and evidence</h2>
                <p class="hint">{}</p>
                """,
                run.verdict().expectations().isEmpty()
                        ? "The run ended before its checks could be evaluated."
                        : "Code evaluated these checks on the live page.");
        for (ExpectationResult result : run.verdict().expectations()) {
            write(html, result);
        }
        for (String expectation : unchecked()) {
            write(html, ExpectationResult.of(expectation, Verdict.Status.INCONCLUSIVE, List.of()));
        }
        html.write("</section>\n");
    }

    private List<String> unchecked() {
        List<String> checked = run.verdict().expectations().stream()
                .map(ExpectationResult::expectation)
                .toList();
        return run.expectations().stream()
                .filter(expectation -> !checked.contains(expectation))
                .toList();
    }

    private static void write(HtmlWriter html, ExpectationResult result) throws IOException {
        html.write(
                """
                <article class="expectation {}">
                <h3>{}</h3>
                <p class="status {}"><span aria-hidden="true">{}</span> {}</p>
                """,
                ReportWords.tone(result.status()),
                result.expectation(),
                ReportWords.tone(result.status()),
                ReportWords.sign(result.status()),
                ReportWords.met(result.status()));
        if (!result.reason().isBlank()) {
            html.prose(result.reason());
        }
        if (result.secondLook().isPresent()) {
            write(html, result.secondLook().get());
        }
        if (result.checks().isEmpty()) {
            html.write("<p class=\"hint\">No check was evaluated for it.</p>\n");
        }
        for (CheckResult check : result.checks()) {
            write(html, check);
        }
        html.write("</article>\n");
    }

    private static void write(HtmlWriter html, SecondLook look) throws IOException {
        String model = look.model().isBlank() ? "" : " (" + look.model() + ")";
        html.write(
                "<p class=\"look\"><strong>Second look{}:</strong> {}. ", model, ReportWords.opinion(look.opinion()));
        html.write("{}</p>\n", look.reason());
    }

    private static void write(HtmlWriter html, CheckResult result) throws IOException {
        html.write(
                """
                <section class="check">
                <h4>{}</h4>
                <p class="status {}"><span aria-hidden="true">{}</span> {}</p>
                <dl>
                <dt>Evidence</dt> <dd>
                """,
                result.check().describe(),
                ReportWords.tone(result),
                ReportWords.sign(result),
                ReportWords.held(result));
        html.prose(result.evidence().isBlank() ? "none" : result.evidence());
        html.write("</dd>\n<dt>Weight</dt> <dd>{}</dd>\n", ReportWords.weight(result));
        if (result.step() > 0) {
            html.write("<dt>Where</dt> <dd>step {}, ", result.step())
                    .address(result.url())
                    .write("</dd>\n");
        }
        html.write("<dt>Stated by</dt> <dd>{}</dd>\n", ReportWords.source(result.source()));
        if (!result.reason().isBlank()) {
            html.write("<dt>Reason given</dt> <dd>").prose(result.reason()).write("</dd>\n");
        }
        html.write("</dl>\n</section>\n");
    }
}
