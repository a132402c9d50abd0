package com.aiqaramba.core.report;

import com.aiqaramba.core.run.AnswerSource;
import com.aiqaramba.core.run.RunAnswer;
import java.io.IOException;

/** Section on the answer to the question of a run: each component with the place from which it was read. */
final class AnswerSection {
    private final RunAnswer answer;

    AnswerSection(RunAnswer answer) {
        this.answer = answer;
    }

    void writeTo(HtmlWriter html) throws IOException {
        html.write("<section class=\"task\" aria-labelledby=\"answer\">\n<h2 id=\"answer\">The answer</h2>\n");
        if (answer.json().isEmpty()) {
            html.write("<p>There is none: {}</p>\n</section>\n", answer.reason());
            return;
        }
        html.write("<table>\n<thead><tr><th>Component</th> <th>Value</th> <th>Read from</th></tr></thead>\n<tbody>\n");
        for (AnswerSource source : answer.sources()) {
            html.write("<tr><td><code>{}</code></td> <td>{}</td> ", source.component(), source.value());
            html.write("<td>“{}”", source.words());
            html.write(source.place().isBlank() ? "" : " in ").write("{}", source.place());
            html.write("<br/> <span class=\"hint\">step {}, ", source.step())
                    .address(source.url())
                    .write("</span></td></tr>\n");
        }
        html.write("</tbody>\n</table>\n</section>\n");
    }
}
