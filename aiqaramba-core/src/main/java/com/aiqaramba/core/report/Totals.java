package com.aiqaramba.core.report;

import com.aiqaramba.core.chat.TokenUsage;
import com.aiqaramba.core.run.RunOutcome;
import com.aiqaramba.core.run.RunSummary;
import com.aiqaramba.core.run.Step;
import java.io.IOException;
import java.util.List;

/** What the run took: time, steps, tokens, money, models. */
final class Totals {
    private final RunSummary run;
    private final List<Step> steps;

    Totals(RunSummary run, List<Step> steps) {
        this.run = run;
        this.steps = steps;
    }

    void writeTo(Html html) throws IOException {
        TokenUsage usage = run.usage();
        html.write("<section aria-labelledby=\"totals\">\n<h2 id=\"totals\">Totals</h2>\n<dl class=\"totals\">\n");
        fact(html, "Duration", duration());
        fact(html, "Steps", stepCount());
        fact(html, "Tokens", Words.number(usage.total()));
        fact(html, "Input", Words.number(usage.input()));
        fact(html, "of it cached", cached(usage));
        fact(html, "Output", Words.number(usage.output()));
        fact(html, "Thinking", Words.number(usage.thinking()));
        if (run.cost().isPresent()) {
            fact(html, "Cost", Words.money(run.cost().get()));
        }
        html.write("</dl>\n<dl class=\"facts\">\n");
        html.write(
                "<dt>Started</dt> <dd><time datetime=\"{}\">{}</time></dd>\n",
                run.startedAt(),
                Words.time(run.startedAt()));
        fact(html, "Outcome", Words.of(run.outcome().kind()));
        if (!run.askedModel().isBlank()) {
            fact(html, "Model asked", run.askedModel());
        }
        fact(html, "Answered by", run.models().isEmpty() ? "none" : String.join(", ", run.models()));
        html.write("</dl>\n</section>\n");
    }

    private String duration() {
        return run.outcome().kind() == RunOutcome.Kind.RUNNING ? "not known yet" : Words.duration(run.duration());
    }

    private static String cached(TokenUsage usage) {
        String tokens = Words.number(usage.cachedInput());
        return usage.input() == 0
                ? tokens
                : tokens + " (" + Math.round(100.0 * usage.cachedInput() / usage.input()) + " %)";
    }

    private String stepCount() {
        return steps.size() == run.steps()
                ? Words.number(run.steps())
                : Words.number(steps.size()) + " here of " + Words.number(run.steps());
    }

    private static void fact(Html html, String name, String value) throws IOException {
        html.write("<div><dt>{}</dt> <dd>{}</dd></div>\n", name, value);
    }
}
