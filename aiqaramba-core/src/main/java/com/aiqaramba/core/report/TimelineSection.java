package com.aiqaramba.core.report;

import com.aiqaramba.core.action.ActionResult;
import com.aiqaramba.core.run.RunSummary;
import com.aiqaramba.core.run.Step;
import com.aiqaramba.core.run.StepAction;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** The steps in their order: what the agent saw, thought and did. */
final class TimelineSection {
    private final RunSummary run;
    private final List<Step> steps;
    private final PictureWriter pictures;

    TimelineSection(RunSummary run, List<Step> steps, PictureWriter pictures) {
        this.run = run;
        this.steps = steps;
        this.pictures = pictures;
    }

    void writeTo(HtmlWriter html) throws IOException {
        html.write("<section aria-labelledby=\"steps\">\n<h2 id=\"steps\">Steps</h2>\n");
        if (steps.isEmpty()) {
            html.write("<p class=\"hint\">The run ended before its first step.</p>\n</section>\n");
            return;
        }
        writeIndex(html);
        html.write("<ol class=\"timeline\">\n");
        for (Step step : steps) {
            write(html, step);
        }
        html.write("</ol>\n</section>\n");
    }

    private void writeIndex(HtmlWriter html) throws IOException {
        html.write("<nav aria-label=\"Steps\"><ul class=\"index\">\n");
        for (Step step : steps) {
            boolean smooth = step.actions().stream().map(StepAction::result).allMatch(ActionResult::isDone);
            html.write("<li><a href=\"#step-{}\">{}{}</a></li>\n", step.index(), step.index(), smooth ? "" : " !");
        }
        html.write("</ul><p class=\"hint\">A step marked with ! has an action that was not done.</p></nav>\n");
    }

    private void write(HtmlWriter html, Step step) throws IOException {
        html.write("""
                <li class="step" id="step-{}">
                <h3><span class="number">{}</span> {}</h3>
                <p class="where">
                """, step.index(), step.index(), step.title().isBlank() ? "Page without a title" : step.title());
        html.address(step.url()).write("</p>\n<div class=\"columns\">\n<div class=\"picture\">\n");
        pictures.write(html, step);
        html.write("</div>\n<div class=\"story\">\n");
        writeThought(html, step);
        writeActions(html, step);
        writeNotices(html, step);
        writeCosts(html, step);
        html.write("</div>\n</div>\n</li>\n");
    }

    private static void writeThought(HtmlWriter html, Step step) throws IOException {
        if (!step.thought().isBlank()) {
            html.write("<h4>The agent thought</h4>\n<blockquote>").prose(step.thought());
            html.write("</blockquote>\n");
        }
    }

    private static void writeActions(HtmlWriter html, Step step) throws IOException {
        if (step.actions().isEmpty()) {
            html.write("<p class=\"hint\">The model called no tool.</p>\n");
            return;
        }
        html.write("<h4>It did</h4>\n<ul class=\"actions\">\n");
        for (StepAction action : step.actions()) {
            write(html, action);
        }
        html.write("</ul>\n");
    }

    private static void write(HtmlWriter html, StepAction action) throws IOException {
        ActionResult result = action.result();
        html.write(
                """
                <li><span class="status {}"><span aria-hidden="true">{}</span> {}</span>
                <div>
                """,
                ReportWords.tone(result.status()),
                ReportWords.sign(result.status()),
                result.status().name().toLowerCase(Locale.ROOT));
        html.prose(action.description());
        if (!result.message().isBlank()) {
            html.write("<div class=\"result\">").prose(result.message()).write("</div>");
        }
        html.write("<p class=\"tool\">tool <code>{}</code></p>\n</div>\n</li>\n", action.tool());
    }

    private static void writeNotices(HtmlWriter html, Step step) throws IOException {
        if (step.notices().isEmpty()) {
            return;
        }
        html.write("<h4>Notices</h4>\n<ul class=\"notices\">\n");
        for (String notice : step.notices()) {
            html.write("<li>").prose(notice).write("</li>\n");
        }
        html.write("</ul>\n");
    }

    private void writeCosts(HtmlWriter html, Step step) throws IOException {
        Duration offset = Duration.between(run.startedAt(), step.startedAt());
        html.write(
                "<p class=\"costs\">at {} · took {} · {} ({} in, {} cached, {} out, {} thinking) · {}</p>\n",
                ReportWords.duration(offset),
                ReportWords.duration(step.duration()),
                ReportWords.count(step.usage().total(), "token"),
                ReportWords.number(step.usage().input()),
                ReportWords.number(step.usage().cachedInput()),
                ReportWords.number(step.usage().output()),
                ReportWords.number(step.usage().thinking()),
                step.model().isBlank() ? "no model" : step.model());
    }
}
