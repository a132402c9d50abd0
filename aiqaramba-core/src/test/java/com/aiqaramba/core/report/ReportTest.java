package com.aiqaramba.core.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.aiqaramba.core.error.StoreException;
import com.aiqaramba.core.page.PictureArea;
import com.aiqaramba.core.run.AnswerSource;
import com.aiqaramba.core.run.ArtifactId;
import com.aiqaramba.core.run.KeptDownload;
import com.aiqaramba.core.run.RunAnswer;
import com.aiqaramba.core.run.RunFiles;
import com.aiqaramba.core.run.RunOutcome;
import com.aiqaramba.core.run.RunSummary;
import com.aiqaramba.core.run.RunVideo;
import com.aiqaramba.core.run.Verdict;
import com.aiqaramba.core.spi.Artifact;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportTest {
    private static final ArtifactId VIDEO = new ArtifactId("video.mp4");

    @Test
    void the_verdict_comes_first_in_sign_and_word() {
        assertVerdictFirst(SampleRun.passed(), "✓ PASSED Every expectation has a decisive check that held.");
        assertVerdictFirst(SampleRun.failed(), "✕ FAILED A check does not hold");
        assertVerdictFirst(SampleRun.inconclusive(), "? INCONCLUSIVE The run ended before the agent concluded.");
    }

    private static void assertVerdictFirst(Report report, String start) {
        assertThat(ReportPage.of(report).text("body")).startsWith(start);
    }

    @Test
    void a_failed_run_shows_at_the_top_what_does_not_hold() {
        String header = ReportPage.of(SampleRun.failed()).text("header");

        assertThat(header)
                .contains("What does not hold")
                .contains("text \"159.80\" is shown Evidence: not on the page");
    }

    @Test
    void a_failed_run_says_how_to_see_it_again_and_each_check_where_it_was_evaluated() {
        String text = ReportPage.of(SampleRun.failed()).text("body");

        assertThat(text)
                .contains("To see it again open https://shop.example/")
                .contains("expected: text \"159.80\" is shown; found: not on the page")
                .contains("Decisive. The host states it.", "Where step 4, https://shop.example/cart")
                .contains("Second look (reviewer-1): agrees. The total is that of two pairs.");
    }

    @Test
    void a_failed_run_frames_the_place_of_the_defect_and_lists_what_the_pages_reported() {
        RunSummary run = SampleRun.summary(SampleRun.concluded(), SampleRun.failedVerdict(), 1).toBuilder()
                .files(RunFiles.of(Optional.of(new ArtifactId("page")), List.of())
                        .markedAt(PictureArea.of(0.5, 0.25, 0.125, 0.0625)))
                .pageErrors(List.of("request: POST https://shop.example/cart: status 500"))
                .build();

        Report report = Report.of(run, SampleRun.steps(1), SampleRun::picture);

        assertThat(report.toHtml()).contains("<rect x=\"50.000\" y=\"25.000\" width=\"12.500\" height=\"6.250\"");
        assertThat(ReportPage.of(report).text("body"))
                .contains("Where it is seen", "Errors of the pages request: POST https://shop.example/cart: status 500")
                .doesNotContain("The page at the end\n");
    }

    @Test
    void an_answer_is_printed_with_the_place_of_each_component() {
        AnswerSource total = AnswerSource.builder("total", "159.8")
                .words("159,80 €", "row \"A-17 | 159,80 €\"")
                .page("https://shop.example/orders", 2)
                .build();

        assertThat(answered(RunAnswer.found("{}", List.of(total))))
                .contains("The answer Component Value Read from total 159.8 “159,80 €” in row \"A-17 | 159,80 €\""
                        + " step 2, https://shop.example/orders");
        assertThat(answered(RunAnswer.none("total = 160 is not found on the page")))
                .contains("There is none: total = 160 is not found on the page");
    }

    private static String answered(RunAnswer answer) {
        RunSummary run = SampleRun.summary(SampleRun.concluded(), Verdict.inconclusive(""), 1).toBuilder()
                .answer(answer)
                .build();
        return ReportPage.of(Report.of(run, SampleRun.steps(1), SampleRun::picture))
                .text("body");
    }

    @Test
    void a_run_that_ended_early_says_why_and_what_was_not_checked() {
        ReportPage page = ReportPage.of(SampleRun.inconclusive());

        assertThat(page.text("header")).contains("stopped at its limit of iterations", "Limits.withIterations");
        assertThat(page.texts("article")).hasSize(2).allMatch(text -> text.contains("No check was evaluated for it."));
    }

    @Test
    void everything_that_is_known_is_there() {
        String text = ReportPage.of(SampleRun.passed()).text("body");

        assertThat(text)
                .contains("Sign in and put two pairs of shoes in the cart", "https://shop.example/")
                .contains("the cart shows 2 items", "there are 2 of listitem \"pair\"", "found 2")
                .contains("Each line of the cart is one pair.", "Stated by the model", "Stated by the host, in code")
                .contains(
                        "✓ holds Evidence",
                        "✓ holds, but proves nothing",
                        "Decisive: it could have failed",
                        "Not decisive: it held already")
                .contains("The agent's own words. They prove nothing", "I signed in, searched for trail shoes")
                .contains("type the password of credential shop-login into [8]")
                .contains("✕ failed select \"43\"", "it has 40, 41, 42.", "⊘ refused open", "✓ done click [4]")
                .contains("The page was cut to 15,000 characters.", "https://shop.example/page-8")
                .contains("at 1.0 s · took 4.3 s · 10,295 tokens (10,110 in, 7,168 cached, 121 out, 64 thinking)")
                .contains(
                        "Duration 51.3 s",
                        "Steps 8",
                        "Tokens 91,068",
                        "Input 89,560",
                        "of it cached 57,344 (64 %)",
                        "Model asked gemini-3.8-flash, Vertex AI in eu at aiplatform.eu.rep.googleapis.com",
                        "Cost EUR 0.0422")
                .contains(
                        "Output 996", "Thinking 512", "Answered by gemini-3.8-flash", "21 November 2026, 20:10:03 UTC")
                .contains("Run 20261121-201003-k3v9");
    }

    @Test
    void long_texts_are_folded_but_whole() {
        ReportPage page = ReportPage.of(SampleRun.passed());

        assertThat(page.texts("details")).anyMatch(text -> text.contains("all 1,139 characters"));
        assertThat(page.text("body")).contains("Pick a size first. ".repeat(60).strip());
    }

    @Test
    void only_the_one_style_is_allowed_and_by_its_hash() throws Exception {
        ReportPage page = ReportPage.of(SampleRun.passed());
        byte[] hash = MessageDigest.getInstance("SHA-256")
                .digest(page.rawText("style").getBytes(UTF_8));

        assertThat(page.html())
                .contains("content=\"default-src &#39;none&#39;; img-src data:; media-src data:; style-src &#39;sha256-"
                        + Base64.getEncoder().encodeToString(hash)
                        + "&#39;; base-uri &#39;none&#39;; form-action &#39;none&#39;\"");
        assertThat(page.texts("style")).hasSize(1);
        assertThat(page.attributes("style")).isEmpty();
        assertThat(page.texts("script")).isEmpty();
    }

    @Test
    void the_document_names_its_language_charset_and_title() {
        ReportPage page = ReportPage.of(SampleRun.failed());

        assertThat(page.html()).startsWith("<!DOCTYPE html>\n<html lang=\"en\"").contains("<meta charset=\"utf-8\"/>");
        assertThat(page.text("title")).isEqualTo("FAILED: Sign in and put two pairs of shoes in the cart");
        assertThat(page.attributes("alt")).hasSize(8).allMatch(alt -> alt.startsWith("Screenshot of step "));
    }

    @Test
    void a_screenshot_is_embedded_byte_by_byte() {
        byte[] pixels = new byte[100_003];
        new Random(7).nextBytes(pixels);
        var report = Report.of(
                SampleRun.summary(SampleRun.concluded(), Verdict.inconclusive("x"), 1),
                SampleRun.steps(1),
                id -> Optional.of(Artifact.of(id, "image/jpeg", pixels)));

        List<String> sources = ReportPage.of(report).attributes("src");

        assertThat(sources).hasSize(1);
        assertThat(sources.get(0)).startsWith("data:image/jpeg;base64,");
        assertThat(Base64.getDecoder().decode(sources.get(0).substring("data:image/jpeg;base64,".length())))
                .isEqualTo(pixels);
    }

    @Test
    void a_screenshot_that_cannot_be_shown_is_said_to_be_missing() {
        assertThat(withPicture(Optional.empty())).contains("The screenshot step-001.png is missing.");
        assertThat(withPicture(SampleRun.step(1, "", "", List.of(), List.of())
                        .screenshot()
                        .map(id -> Artifact.of(id, "image/svg+xml", new byte[] {1}))))
                .contains("is not an image that is shown here");
        assertThat(ReportPage.of(Report.of(summaryOf(1), SampleRun.steps(1), id -> {
                            throw new StoreException("The disk is gone.");
                        }))
                        .text("body"))
                .contains("The screenshot step-001.png cannot be read.");
    }

    private static String withPicture(Optional<Artifact> picture) {
        ReportPage page = ReportPage.of(Report.of(summaryOf(1), SampleRun.steps(1), id -> picture));
        assertThat(page.attributes("src")).isEmpty();
        return page.text("body");
    }

    @Test
    void the_video_is_embedded_with_controls_and_its_notices() {
        byte[] film = new byte[100_003];
        new Random(7).nextBytes(film);
        ReportPage page = ReportPage.of(withVideo(Artifact.of(VIDEO, "video/mp4", film)));

        assertThat(page.attributes("src"))
                .containsExactly("data:video/mp4;base64," + Base64.getEncoder().encodeToString(film));
        assertThat(page.attributes("controls")).hasSize(1);
        assertThat(page.text("body")).contains("The video lacks 3 pictures.");
    }

    @Test
    void a_video_that_is_not_embedded_is_named() {
        byte[] large = new byte[20_000_001];

        assertThat(ReportPage.of(withVideo(Artifact.of(VIDEO, "video/mp4", large)))
                        .text("body"))
                .contains("The video has 20 MB, too much for this file. It is the artifact video.mp4 of the run.");
        assertThat(ReportPage.of(withVideo(Artifact.of(VIDEO, "text/html", new byte[] {1})))
                        .text("body"))
                .contains("The video video.mp4 is of a type that is not shown here.");
        assertThat(ReportPage.of(Report.of(filmed(), List.of(), id -> Optional.empty()))
                        .text("body"))
                .contains("The video video.mp4 is missing.");
        assertThat(ReportPage.of(Report.of(filmed(), List.of(), id -> {
                            throw new StoreException("The disk is gone.");
                        }))
                        .text("body"))
                .contains("The video video.mp4 cannot be read.");
    }

    private static Report withVideo(Artifact video) {
        return Report.of(filmed(), List.of(), id -> Optional.of(video));
    }

    private static RunSummary filmed() {
        return summaryOf(0).toBuilder()
                .video(RunVideo.of(Optional.of(VIDEO), List.of("The video lacks 3 pictures.")))
                .build();
    }

    @Test
    void the_page_at_the_end_is_shown_and_kept_downloads_are_named() {
        RunFiles files = RunFiles.of(
                Optional.of(new ArtifactId("page.png")),
                List.of(KeptDownload.of("invoice <1>.pdf", 1_234, new ArtifactId("download-001.pdf"))));
        ReportPage page = ReportPage.of(Report.of(
                summaryOf(0).toBuilder().files(files).build(),
                List.of(),
                id -> Optional.of(Artifact.of(id, "image/png", new byte[] {1, 2, 3}))));

        assertThat(page.attributes("src")).containsExactly("data:image/png;base64,AQID");
        assertThat(page.text("body"))
                .contains("The page at the end", "invoice <1>.pdf: 1,234 bytes, kept as download-001.pdf");
    }

    @Test
    void a_run_of_115_steps_has_them_all_in_order() {
        ReportPage page = ReportPage.of(SampleRun.of(Verdict.inconclusive("x"), SampleRun.steps(115)));

        assertThat(page.attributes("src")).hasSize(115);
        assertThat(page.attributes("id").stream().filter(id -> id.startsWith("step-")))
                .hasSize(115)
                .startsWith("step-1", "step-2")
                .endsWith("step-115");
    }

    @Test
    void each_link_within_the_page_has_its_target_and_each_id_is_there_once() {
        ReportPage page = ReportPage.of(SampleRun.passed());

        assertThat(page.attributes("id")).doesNotHaveDuplicates();
        assertThat(page.attributes("id")).containsAll(page.attributes("aria-labelledby"));
        assertThat(page.attributes("href").stream()
                        .filter(link -> link.startsWith("#"))
                        .map(link -> link.substring(1)))
                .hasSize(8)
                .isSubsetOf(page.attributes("id"));
    }

    @Test
    void a_run_that_is_going_on_has_no_duration_yet() {
        var running = RunOutcome.of(RunOutcome.Kind.RUNNING, "It is going on.");
        var summary = SampleRun.summary(running, Verdict.inconclusive("Not concluded yet."), 3);

        assertThat(ReportPage.of(Report.of(summary, List.of(), SampleRun::picture))
                        .text("body"))
                .contains("Duration not known yet", "Steps 0 here of 3", "The run ended before its first step.");
    }

    @Test
    void the_file_holds_what_the_text_holds(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("new/folders/report.html");

        SampleRun.passed().writeTo(file);

        assertThat(Files.readString(file)).isEqualTo(SampleRun.passed().toHtml());
    }

    @Test
    void the_style_has_nothing_that_would_be_loaded() {
        assertThat(ReportPage.of(SampleRun.passed()).rawText("style"))
                .doesNotContainPattern(Pattern.compile("url\\(|@import|<|&"));
    }

    private static RunSummary summaryOf(int steps) {
        return SampleRun.summary(SampleRun.concluded(), Verdict.inconclusive("x"), steps);
    }
}
