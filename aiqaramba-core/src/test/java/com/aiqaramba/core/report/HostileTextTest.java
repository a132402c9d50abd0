package com.aiqaramba.core.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.aiqaramba.core.action.ActionResult;
import com.aiqaramba.core.check.Check;
import com.aiqaramba.core.run.ArtifactId;
import com.aiqaramba.core.run.CheckResult;
import com.aiqaramba.core.run.ExpectationResult;
import com.aiqaramba.core.run.KeptDownload;
import com.aiqaramba.core.run.Retention;
import com.aiqaramba.core.run.RunFiles;
import com.aiqaramba.core.run.RunId;
import com.aiqaramba.core.run.RunKey;
import com.aiqaramba.core.run.RunOutcome;
import com.aiqaramba.core.run.RunSummary;
import com.aiqaramba.core.run.Step;
import com.aiqaramba.core.run.Verdict;
import com.aiqaramba.core.spi.Artifact;
import com.aiqaramba.core.tenant.TenantId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Everything in a run may have been written by the page under test. */
class HostileTextTest {
    private static final List<String> SEEDS = List.of(
            "</style><script>alert(1)</script>",
            "</title><img src=x onerror=alert(1)>",
            "\"><svg onload=alert(1)>",
            "' onmouseover='alert(1)",
            "javascript:alert(1)",
            "data:text/html,<script>alert(1)</script>",
            "--><!--<![CDATA[ ]]>",
            "&lt;script&gt; &#x3c; &amp;",
            "{}{}{} %s $1 \\u003cscript>",
            "\u202Egnp.exe\u202C \u2066x\u2069 \u200F",
            "a\u0000b\u0007c\u001Bd\u0085e\uFFFEf",
            "half \uD83D of \uDE00 a pair",
            "tagged \uDB40\uDC41\uDB40\uDC42",
            "line\r\nline\rline\u2028line");

    private static final String VISIBLE = "⟦%s⟧";

    static Stream<String> hostile() {
        var random = new Random(20261121);
        Stream<String> mixtures = Stream.generate(() -> SEEDS.get(random.nextInt(SEEDS.size()))
                        + SEEDS.get(random.nextInt(SEEDS.size())).repeat(random.nextInt(30)))
                .limit(20);
        return Stream.concat(SEEDS.stream(), mixtures);
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void a_hostile_text_is_shown_in_every_field_and_changes_nothing_else(String text) {
        ReportPage tame = ReportPage.of(everywhere("x"));

        ReportPage page = ReportPage.of(everywhere(text));

        assertThat(Set.copyOf(page.names())).isSubsetOf(Set.copyOf(withFolds(tame)));
        assertThat(attributeNames(page)).isSubsetOf(attributeNames(tame));
        assertThat(page.html().codePoints().filter(HostileTextTest::isTrick)).isEmpty();
        assertThat(page.attributes("href")).allMatch(link -> link.equals("#step-1"));
        assertThat(page.attributes("src")).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void each_field_is_there_as_the_text_it_is(String text) {
        ReportPage page = ReportPage.of(everywhere(text));
        String expected = ReportPage.onOneLine(PlainText.of(VISIBLE.formatted(text)));

        for (String element : List.of("header", "h3", "li", "dd", "blockquote")) {
            assertThat(page.texts(element)).as(element).anyMatch(found -> found.contains(expected));
        }
        // A check leaves out what no reader sees.
        String checked = ReportPage.onOneLine(
                PlainText.of(Check.text(VISIBLE.formatted(text)).subject()));
        assertThat(page.texts("h4")).anyMatch(found -> found.contains(checked));
        assertThat(count(page.text("html"), expected)).isGreaterThanOrEqualTo(16);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "JaVaScRiPt://shop.example/%0aalert(1)",
                "data:text/html,x",
                "file:///etc/passwd",
                "https://user:pass@shop.example/",
                "https://0251.0376.0251.0376/",
                "//shop.example/",
                "https://shop.example/\u202Egnp",
                "https://shop.example/\" onclick=\"x",
                "about:blank",
                ""
            })
    void an_address_that_is_not_plainly_http_is_text(String address) throws Exception {
        var out = new java.io.StringWriter();

        new HtmlWriter(out).address(address);

        assertThat(out.toString()).startsWith("<code class=\"address\">").doesNotContain("href", "\"x");
    }

    @Test
    void a_link_tells_the_other_side_nothing() throws Exception {
        var out = new java.io.StringWriter();

        new HtmlWriter(out).address("https://shop.example/cart?a=1&b='2'");

        assertThat(out)
                .hasToString("<a class=\"address\" href=\"https://shop.example/cart?a=1&amp;b=&#39;2&#39;\""
                        + " rel=\"noreferrer noopener\">https://shop.example/cart?a=1&amp;b=&#39;2&#39;</a>");
    }

    @Test
    void text_keeps_emoji_joiners_tabs_and_lines() {
        String family = "👩\u200D👧 co\u00ADoperate\tnext\nline";

        assertThat(PlainText.of(family)).isEqualTo(family);
    }

    @Test
    void what_is_not_seen_is_replaced() {
        assertThat(PlainText.of("a\u202Eb\u0000c\uD83Dd\uFEFFe")).isEqualTo("a\uFFFDb\uFFFDc\uFFFDd\uFFFDe");
    }

    @Test
    void a_teaser_ends_before_half_a_character() {
        assertThat(PlainText.shorten("ab😀c", 3)).isEqualTo("ab");
        assertThat(PlainText.shorten("a\n b", 9)).isEqualTo("a b");
    }

    private static Report everywhere(String hostile) {
        String text = VISIBLE.formatted(hostile);
        var check = CheckResult.builder(Check.text(text), CheckResult.Source.MODEL)
                .reason(text)
                .evidence(text)
                .build();
        var verdict = Verdict.builder(Verdict.Status.FAILED)
                .reason(text)
                .summary(text)
                .expectations(List.of(ExpectationResult.of(text, Verdict.Status.FAILED, List.of(check))))
                .build();
        var step = Step.builder(1)
                .startedAt(SampleRun.START)
                .url(text)
                .title(text)
                .thought(text)
                .actions(List.of(SampleRun.did(text, text, ActionResult.failed(text))))
                .model(text)
                .screenshot(new ArtifactId("x"))
                .notices(List.of(text))
                .build();
        var summary = RunSummary.builder(new RunKey(TenantId.SINGLE, new RunId("r")))
                .goal(text)
                .url(text)
                .expectations(List.of(text))
                .retention(Retention.PROJECT)
                .startedAt(SampleRun.START)
                .outcome(RunOutcome.of(RunOutcome.Kind.MODEL_FAILED, text))
                .verdict(verdict)
                .models(List.of(text))
                .steps(1)
                .files(RunFiles.of(
                        Optional.of(new ArtifactId("page.png")),
                        List.of(KeptDownload.of(text, 1, new ArtifactId("download-001")))))
                .askedModel(text)
                .build();
        return Report.of(summary, List.of(step), id -> Optional.of(Artifact.of(id, hostile, new byte[] {1})));
    }

    private static List<String> withFolds(ReportPage page) {
        var names = new ArrayList<>(page.names());
        names.addAll(List.of("details", "summary"));
        return names;
    }

    private static Set<String> attributeNames(ReportPage page) {
        return page.elements("*")
                .map(org.w3c.dom.Element::getAttributes)
                .flatMap(attributes -> java.util.stream.IntStream.range(0, attributes.getLength())
                        .mapToObj(at -> attributes.item(at).getNodeName()))
                .collect(java.util.stream.Collectors.toSet());
    }

    private static boolean isTrick(int point) {
        return (point < ' ' && point != '\n' && point != '\t')
                || (point >= 0x7F && point < 0xA0)
                || (point >= 0x202A && point <= 0x202E)
                || (point >= 0x2066 && point <= 0x2069)
                || (point >= 0xD800 && point <= 0xDFFF)
                || (point >= 0xE0000 && point <= 0xE007F)
                || point == 0x200F
                || point == 0xFFFE;
    }

    private static int count(String text, String part) {
        return (text.length() - text.replace(part, "").length()) / part.length();
    }
}
