package com.aiqaramba.core.report;

import com.aiqaramba.core.chat.TokenUsage;
import com.aiqaramba.core.run.RunOutcome;
import com.aiqaramba.core.run.RunSummary;
import com.aiqaramba.core.run.Step;
import java.io.IOException;
import java.util.List;

/** Section on what the run took: time, steps, tokens, money, models. */
final class TotalsSection {
    private final RunSummary run;
    private final List<Step> steps;

    TotalsSection(RunSummary run, List<Step> steps) {
        this.run = run;
        this.steps = steps;
    }

    void writeTo(HtmlWriter html) throws IOException {
        TokenUsage usage = run.usage();
        html.write("<section aria-labelledby=\"totals\">\n<h2 id=\"totals\">Totals</h2>\n<dl class=\"totals\">\n");
        fact(html, "Duration", duration());
        fact(html, "Steps", stepCount());
        fact(html, "Tokens", ReportWords.number(usage.total()));
        fact(html, "Input", ReportWords.number(usage.input()));
        fact(html, "of it cached", cached(usage));
        fact(html, "Output", ReportWords.number(usage.output()));
        fact(html, "Thinking", ReportWords.number(usage.thinking()));
        if (run.cost().isPresent()) {
            fact(html, "Cost", ReportWords.money(run.cost().get()));
        }
        html.write("</dl>\n<dl class=\"facts\">\n");
        html.write(
                "<dt>Started</dt> <dd><time datetime=\"{}\">{}</time></dd>\n",
                run.startedAt(),
                ReportWords.time(run.startedAt()));
        fact(html, "Outcome", ReportWords.of(run.outcome().kind()));
        if (!run.askedModel().isBlank()) {
            fact(html, "Model asked", run.askedModel());
        }
        fact(html, "Answered by", run.models().isEmpty() ? "none" : String.join(", ", run.models()));
        html.write("</dl>\n</section>\n");
    }

    private String duration() {
        return run.outcome().kind() == RunOutcome.Kind.RUNNING ? "not known yet" : ReportWords.duration(run.duration());
    }

    private static String cached(TokenUsage usage) {
        String tokens = ReportWords.number(usage.cachedInput());
        return usage.input() == 0
                ? tokens
                : tokens + " (" + Math.round(100.0 * usage.cachedInput() / usage.input()) + " %)";
    }

    private String stepCount() {
        return steps.size() == run.steps()
                ? ReportWords.number(run.steps())
                : ReportWords.number(steps.size()) + " here of " + ReportWords.number(run.steps());
    }

    private static void fact(HtmlWriter html, String name, String value) throws IOException {
        html.write("<div><dt>{}</dt> <dd>{}</dd></div>\n", name, value);
    }
}
