package com.aiqaramba.verification.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.aiqaramba.core.Run;
import com.aiqaramba.core.run.Step;
import com.aiqaramba.core.run.Verdict;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * One whole run with a secret that the site repeats everywhere; then everything that was written or sent is searched.
 */
@Tag("browser")
class CanaryTest {
    private static final byte[] NOTHING = {};

    @TempDir
    private Path folder;

    @ParameterizedTest
    @MethodSource("secrets")
    void nothing_that_is_kept_logged_sent_or_shown_holds_the_secret(String secret) throws Exception {
        try (EchoingSite site = new EchoingSite()) {
            SecretRun secretRun = new SecretRun(folder, secret);
            Run run = secretRun.on(site);

            assertThat(site.received("password")).isEqualTo(secret);
            assertThat(site.received("area")).isEqualTo(SecretRun.USER + ":" + secret);
            assertThat(run.verdict().status())
                    .as("%s %s", run.outcome(), run.verdict())
                    .isEqualTo(Verdict.Status.PASSED);
            assertThat(hits(secret, secretRun.sinks())).isEmpty();
            assertSinksAreThere(secretRun.sinks());
            assertSecretsAreCovered(run, secretRun);
            assertSecretsAreCoveredInEachFrame(Cinema.play(run).frames());
            secretRun.traces.assertNothingIsLeft();
        }
    }

    /** The last is another one in each run; the name of a test that fails tells it. */
    static Stream<String> secrets() {
        String random = new SecureRandom()
                .ints(20, '!', '~' + 1)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
        return Stream.of("q\"w<e>r&t'y\\u/i%41o+p =;z", "pÄßwörd–密码ёλ", "x9Kq2Lm4", random);
    }

    /** Where the secret was found, and in which encodings. */
    private static List<String> hits(String secret, Map<String, byte[]> sinks) {
        SecretSearch search = new SecretSearch(secret);
        return sinks.entrySet().stream()
                .flatMap(sink -> search.hits(sink.getValue()).stream().map(hit -> sink.getKey() + ": " + hit))
                .toList();
    }

    /** Each of these words is written by the run, so a sink that catches nothing is noticed. */
    private static void assertSinksAreThere(Map<String, byte[]> sinks) {
        assertThat(text(sinks.getOrDefault("log", NOTHING))).contains("aiqaramba", SecretRun.FINEST_LINE);
        assertThat(text(sinks.getOrDefault("listener and model", NOTHING)))
                .contains("type_secret", EchoingSite.WELCOME, "ChatRequest", "JFIF");
        assertThat(sinks.keySet())
                .contains("file recording.jsonl", "file report.html")
                .anyMatch(name -> name.startsWith("file credentials"))
                .anyMatch(name -> name.startsWith("file runs") && name.endsWith("step-001.jpeg"))
                .anyMatch(name -> name.startsWith("file runs") && name.endsWith("video.mp4"));
    }

    /** What shows the secret is red on that site; beside it only one word on the first page is, which must be seen. */
    private static void assertSecretsAreCovered(Run run, SecretRun secretRun) throws IOException {
        List<Step> steps = run.steps();
        assertThat(secretRun.picture(run, steps.get(0)).showsRed()).isTrue();
        assertThat(secretRun.lastPage(run).showsRed()).isFalse();
        for (Step step : steps.subList(1, steps.size())) {
            assertThat(secretRun.picture(run, step).showsRed())
                    .as("red in the picture of step %s", step.index())
                    .isFalse();
            if (step.url().contains("/welcome")) {
                assertThat(secretRun.picture(run, step).isCovered(EchoingSite.BIG))
                        .as("step %s", step.index())
                        .isTrue();
            }
        }
    }

    /** The red word is there until something is typed; from then on nothing is red. */
    private static void assertSecretsAreCoveredInEachFrame(List<Cinema.Frame> frames) {
        List<Cinema.Frame> onceTyped = frames.subList(0, frames.size() - 1).stream()
                .dropWhile(Cinema.Frame::showsRed)
                .toList();

        assertThat(frames.get(0).showsRed()).isTrue();
        assertThat(onceTyped).hasSizeGreaterThan(frames.size() / 2).noneMatch(Cinema.Frame::showsRed);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
