package com.aiqaramba.core.internal.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.aiqaramba.core.action.ActionResult;
import com.aiqaramba.core.action.BrowserAction;
import com.aiqaramba.core.action.GoBackAction;
import com.aiqaramba.core.action.WaitForAction;
import com.aiqaramba.core.budget.Money;
import com.aiqaramba.core.chat.TokenUsage;
import com.aiqaramba.core.check.Check;
import com.aiqaramba.core.check.Evaluation.Answer;
import com.aiqaramba.core.check.TextCheck;
import com.aiqaramba.core.error.StoreException;
import com.aiqaramba.core.page.PictureArea;
import com.aiqaramba.core.run.AnswerSource;
import com.aiqaramba.core.run.ArtifactId;
import com.aiqaramba.core.run.CheckResult;
import com.aiqaramba.core.run.ExpectationResult;
import com.aiqaramba.core.run.KeptDownload;
import com.aiqaramba.core.run.Retention;
import com.aiqaramba.core.run.RunAnswer;
import com.aiqaramba.core.run.RunFiles;
import com.aiqaramba.core.run.RunId;
import com.aiqaramba.core.run.RunKey;
import com.aiqaramba.core.run.RunOutcome;
import com.aiqaramba.core.run.RunSummary;
import com.aiqaramba.core.run.RunVideo;
import com.aiqaramba.core.run.Step;
import com.aiqaramba.core.run.StepAction;
import com.aiqaramba.core.run.Verdict;
import com.aiqaramba.core.tenant.TenantId;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RunCodecTest {
    private static final String QUOTED = "canary \"quoted\" \\ \n\t\u2028 é 購 😀 \u0000";

    static List<BrowserAction> actions() {
        return Samples.ofEvery(BrowserAction.class, QUOTED);
    }

    static List<Check> checks() {
        return Samples.ofEvery(Check.class, QUOTED);
    }

    @ParameterizedTest
    @MethodSource("actions")
    void every_action_survives(BrowserAction action) {
        assertSurvives(step(QUOTED, Optional.of(action)));
    }

    @ParameterizedTest
    @MethodSource("checks")
    void every_check_survives(Check check) {
        assertSurvives(run(check));
        assertSurvives(step("", Optional.of(new WaitForAction(check, Duration.ofMillis(1_500)))));
    }

    @ParameterizedTest
    @MethodSource("actions")
    void a_mapping_reaches_every_text_of_a_step_with_any_action(BrowserAction action) {
        Step mapped = step(QUOTED, Optional.of(action)).mapText(text -> text.replace("canary", "mask"));

        assertThat(new String(RunCodec.write(mapped), StandardCharsets.UTF_8)).doesNotContain("canary");
    }

    @ParameterizedTest
    @MethodSource("checks")
    void a_mapping_reaches_every_text_of_a_summary_with_any_check(Check check) {
        RunSummary mapped = run(check).mapText(text -> text.replace("canary", "mask"));

        assertThat(new String(RunCodec.write(mapped), StandardCharsets.UTF_8)).doesNotContain("canary");
    }

    @ParameterizedTest
    @EnumSource(RunOutcome.Kind.class)
    void every_outcome_survives(RunOutcome.Kind kind) {
        RunSummary run = run(checks().get(0)).toBuilder()
                .outcome(RunOutcome.of(kind, QUOTED))
                .verdict(Verdict.inconclusive(QUOTED))
                .build();

        assertSurvives(run);
    }

    @Test
    void half_of_a_surrogate_pair_which_pages_can_show_survives() {
        assertSurvives(step("broken \ud83d emoji \ude00", Optional.empty()));
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 2, Integer.MAX_VALUE})
    void another_format_is_refused_by_its_number(int version) {
        byte[] payload = RunCodec.write(run(checks().get(0)));

        assertThatThrownBy(() -> RunCodec.readRun(version, payload))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("format " + version)
                .hasMessageNotContaining("canary");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "canary",
                "\"canary\"",
                "[]",
                "{}",
                "{\"canary\":",
                "{\"key\":\"canary\"}",
                "{\"startedAt\":\"canary\"}",
                "{\"index\":\"canary\"}",
                "{\"actions\":[{\"tool\":\"\",\"action\":{\"type\":\"canary\"}}]}"
            })
    void a_damaged_payload_is_refused_without_its_content(String payload) {
        byte[] damaged = payload.getBytes(StandardCharsets.UTF_8);

        assertRefused(() -> RunCodec.readRun(RunCodec.VERSION, damaged));
        assertRefused(() -> RunCodec.readStep(RunCodec.VERSION, damaged));
    }

    @Test
    void every_truncation_is_refused_without_the_content() {
        byte[] step = RunCodec.write(step(QUOTED, Optional.of(actions().get(0))));
        for (int length = 0; length < step.length; length++) {
            byte[] cut = Arrays.copyOf(step, length);

            assertRefused(() -> RunCodec.readStep(RunCodec.VERSION, cut));
        }
    }

    @Test
    void a_flipped_byte_is_read_or_refused_and_nothing_else() {
        Random random = new Random(3);
        byte[] run = RunCodec.write(run(checks().get(0)));
        for (int i = 0; i < 2_000; i++) {
            byte[] flipped = run.clone();
            flipped[random.nextInt(flipped.length)] = (byte) random.nextInt();
            try {
                assertThat(RunCodec.readRun(RunCodec.VERSION, flipped)).isNotNull();
            } catch (StoreException refused) {
                assertThat(refused).hasMessageNotContaining("canary").hasNoCause();
            }
        }
    }

    @Test
    void what_a_later_version_adds_is_passed_over() {
        byte[] step = RunCodec.write(step("", Optional.empty()));
        String more = new String(step, StandardCharsets.UTF_8).replaceFirst("\\{", "{\"later\":{\"a\":[1]},");

        assertThat(RunCodec.readStep(RunCodec.VERSION, more.getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(step("", Optional.empty()));
    }

    @Test
    void a_run_that_was_stored_before_there_were_videos_files_and_costs_has_none() {
        byte[] run = RunCodec.write(run(checks().get(0)));
        String less = new String(run, StandardCharsets.UTF_8).replaceFirst("(?s),\"video\":\\{.*}", "}");

        RunSummary read = RunCodec.readRun(RunCodec.VERSION, less.getBytes(StandardCharsets.UTF_8));
        assertThat(read.video()).isEqualTo(RunVideo.NONE);
        assertThat(read.files()).isEqualTo(RunFiles.NONE);
        assertThat(read.cost()).isEmpty();
        assertThat(read.answer()).isEmpty();
        assertThat(read.pageErrors()).isEmpty();
    }

    @Test
    void the_form_of_format_1_stays_as_it_is() throws IOException {
        assertThat(RunCodec.write(run(new TextCheck("paid", true))))
                .asString(StandardCharsets.UTF_8)
                .isEqualTo(resource("run-1.json"));
        assertThat(RunCodec.write(step("text", Optional.of(new GoBackAction()))))
                .asString(StandardCharsets.UTF_8)
                .isEqualTo(resource("step-1.json"));
    }

    private static String resource(String name) throws IOException {
        try (InputStream file = RunCodecTest.class.getResourceAsStream(name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8).strip();
        }
    }

    private static void assertRefused(org.assertj.core.api.ThrowableAssert.ThrowingCallable read) {
        assertThatThrownBy(read)
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("damaged")
                .hasMessageNotContaining("canary")
                .hasNoCause();
    }

    private static void assertSurvives(Step step) {
        assertThat(RunCodec.readStep(RunCodec.VERSION, RunCodec.write(step))).isEqualTo(step);
    }

    private static void assertSurvives(RunSummary run) {
        assertThat(RunCodec.readRun(RunCodec.VERSION, RunCodec.write(run))).isEqualTo(run);
    }

    private static Step step(String text, Optional<BrowserAction> action) {
        StepAction.Builder call = StepAction.builder("tool").description(text).result(ActionResult.refused(text));
        action.ifPresent(call::action);
        return Step.builder(1)
                .startedAt(Instant.parse("2026-11-20T10:15:30.123456789Z"))
                .duration(Duration.ofNanos(1_234_567_891))
                .url(text)
                .title(text)
                .thought(text)
                .actions(List.of(call.build()))
                .usage(TokenUsage.builder()
                        .input(4)
                        .cachedInput(1)
                        .output(2)
                        .thinking(Long.MAX_VALUE / 4)
                        .build())
                .model("model")
                .screenshot(new ArtifactId("step-001.jpeg"))
                .notices(List.of(text))
                .build();
    }

    private static RunSummary run(Check check) {
        CheckResult result = CheckResult.builder(check, CheckResult.Source.MODEL)
                .reason(QUOTED)
                .answer(Answer.HOLDS)
                .evidence(QUOTED)
                .build();
        return RunSummary.builder(new RunKey(new TenantId("acme"), new RunId("run-1")))
                .goal(QUOTED)
                .url("https://shop.example/")
                .expectations(List.of(QUOTED))
                .retention(Retention.TEMPORARY)
                .startedAt(Instant.parse("2026-11-20T10:15:30Z"))
                .duration(Duration.ofHours(25))
                .outcome(RunOutcome.of(RunOutcome.Kind.CONCLUDED, QUOTED))
                .verdict(Verdict.builder(Verdict.Status.PASSED)
                        .reason(QUOTED)
                        .summary(QUOTED)
                        .expectations(List.of(ExpectationResult.of(QUOTED, Verdict.Status.PASSED, List.of(result))))
                        .build())
                .models(List.of("model"))
                .steps(1)
                .video(RunVideo.of(Optional.of(new ArtifactId("video.mp4")), List.of(QUOTED)))
                .files(RunFiles.of(
                                Optional.of(new ArtifactId("page.jpeg")),
                                List.of(KeptDownload.of(QUOTED, 7, new ArtifactId("download-001.txt"))))
                        .markedAt(PictureArea.of(0.25, 0.5, 0.125, 0.0625)))
                .cost(Money.of("1200.04", "EUR"))
                .askedModel(QUOTED)
                .pageErrors(List.of(QUOTED))
                .answer(RunAnswer.found(
                        "{}",
                        List.of(AnswerSource.builder("a[0].b", QUOTED)
                                .words(QUOTED, QUOTED)
                                .page(QUOTED, 2)
                                .build())))
                .build();
    }
}
