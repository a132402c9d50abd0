package com.aiqaramba.test.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.aiqaramba.core.error.ModelException;
import com.aiqaramba.core.error.ModelException.Kind;
import com.aiqaramba.core.spi.ChatModel;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Contract of every {@link ChatModel} that asks a provider when things go wrong: refusals, answers that are none, time
 * that runs out, interrupts. Implement it in a JUnit 5 test class, together with {@link ChatModelContract}.
 *
 * @since 0.1.0
 */
@Timeout(120)
public interface ChatModelFaultsContract extends ProviderOnLoopback {
    /**
     * Tests that what went wrong is told by what the caller can do, and nothing is quoted from the server.
     *
     * @throws Exception when the test could not be run
     */
    @Test
    default void a_refusal_is_told_by_kind_and_never_quoted() throws Exception {
        Map<Integer, Kind> kinds = Map.of(
                400,
                Kind.INVALID_REQUEST,
                401,
                Kind.AUTHENTICATION,
                403,
                Kind.AUTHENTICATION,
                429,
                Kind.RATE_LIMITED,
                500,
                Kind.OVERLOADED,
                503,
                Kind.OVERLOADED);
        try (var asked = ModelUnderTest.of(this)) {
            kinds.forEach((status, kind) -> {
                asked.server().answers(status, error(status, "the text of the page"));

                ModelException failure = asked.failure();

                assertThat(failure.kind()).as("HTTP %d", status).isEqualTo(kind);
                assertThat(trace(failure)).doesNotContain("the text of the page");
            });
        }
    }

    /**
     * The wait that the server asks for is passed on.
     *
     * @throws Exception when the test could not be run
     */
    @Test
    default void the_header_retry_after_is_passed_on() throws Exception {
        try (var asked = ModelUnderTest.of(this)) {
            asked.server().answers((exchange, request) -> {
                exchange.getResponseHeaders().set("Retry-After", "7");
                ModelServer.send(exchange, 429, error(429, "Slow down."));
            });

            assertThat(asked.failure().retryAfter()).contains(Duration.ofSeconds(7));
        }
    }

    /**
     * A redirect would carry the key elsewhere.
     *
     * @throws Exception when the test could not be run
     */
    @Test
    default void a_redirect_is_not_followed() throws Exception {
        try (var asked = ModelUnderTest.of(this)) {
            asked.server().answers((exchange, request) -> {
                exchange.getResponseHeaders().set("Location", "/elsewhere");
                ModelServer.send(exchange, 307, "");
            });

            assertThat(asked.failure()).isNotNull();
            assertThat(asked.server().requests()).hasSize(1);
        }
    }

    /**
     * An answer that is none is called a bad one, wherever it is cut, and never quoted.
     *
     * @throws Exception when the test could not be run
     */
    @Test
    default void malformed_and_cut_answers_are_bad_answers() throws Exception {
        String whole = answer(ProviderAnswers.text("the text of the page")).strip();
        try (var asked = ModelUnderTest.of(this)) {
            for (String body : List.of(
                    "",
                    "{}",
                    "[]",
                    "null",
                    "the text of the page",
                    "<html>the text of the page</html>",
                    "{\"error\":",
                    whole.substring(0, whole.length() / 2),
                    whole.substring(0, whole.length() - 1))) {
                asked.server().answers(200, body);

                ModelException failure = asked.failure();

                assertThat(failure).as(body).isNotNull();
                assertThat(failure.kind()).as(body).isEqualTo(Kind.BAD_ANSWER);
                assertThat(trace(failure)).doesNotContain("the text of the page");
            }
        }
    }

    /**
     * A connection that ends in the middle of an answer can be tried again.
     *
     * @throws Exception when the test could not be run
     */
    @Test
    default void a_connection_that_breaks_off_is_retryable() throws Exception {
        try (var asked = ModelUnderTest.of(this)) {
            asked.server().breaksOff(answer(ProviderAnswers.text("never whole")));

            assertThat(asked.failure().kind()).isIn(Kind.CONNECTION, Kind.BAD_ANSWER);
            assertThat(asked.server().requests()).hasSize(1);
        }
    }

    /**
     * Nobody reads 64 MB into memory because a server sends them.
     *
     * @throws Exception when the test could not be run
     */
    @Test
    default void an_answer_without_measure_is_not_read() throws Exception {
        try (var asked = ModelUnderTest.of(this)) {
            asked.server().sends(64, answer(ProviderAnswers.text("at last")));

            assertThat(asked.failure().kind()).isEqualTo(Kind.BAD_ANSWER);
            assertThat(asked.server().sawTheConnectionEnd()).isTrue();
        }
    }

    /**
     * The deadline bounds the wait for the first byte.
     *
     * @throws Exception when the test could not be run
     */
    @Test
    default void silence_ends_at_the_deadline() throws Exception {
        try (var asked = ModelUnderTest.impatient(this)) {
            asked.server().keepsSilent();

            assertThat(asked.failure().kind()).isEqualTo(Kind.TIMEOUT);
        }
    }

    /**
     * The deadline bounds the whole exchange: an answer that never ends does not move it.
     *
     * @throws Exception when the test could not be run
     */
    @Test
    default void an_answer_that_drips_ends_at_the_deadline() throws Exception {
        try (var asked = ModelUnderTest.impatient(this)) {
            asked.server().drips();

            assertThat(asked.failure().kind()).isEqualTo(Kind.TIMEOUT);
            assertThat(asked.server().sawTheConnectionEnd()).isTrue();
        }
    }

    /**
     * An interrupt ends the wait for the first byte.
     *
     * @throws Exception when the test could not be run
     */
    @Test
    default void an_interrupt_ends_the_wait_for_an_answer() throws Exception {
        try (var asked = ModelUnderTest.of(this)) {
            asked.server().keepsSilent();

            Throwable end = asked.interruptedOnce(
                    () -> assertThat(asked.server().wasAsked()).isTrue());

            assertThat(end).isInstanceOf(InterruptedException.class);
        }
    }

    /**
     * An interrupt in the middle of an answer ends it for the server too.
     *
     * @throws Exception when the test could not be run
     */
    @Test
    default void an_interrupt_ends_an_answer_on_the_wire() throws Exception {
        var never = new CountDownLatch(1);
        try (var asked = ModelUnderTest.of(this)) {
            asked.server().drips();

            Throwable end = asked.interruptedOnce(() -> {
                assertThat(asked.server().wasAsked()).isTrue();
                assertThat(never.await(200, TimeUnit.MILLISECONDS)).isFalse();
            });

            assertThat(end).isInstanceOf(InterruptedException.class);
            assertThat(asked.server().sawTheConnectionEnd()).isTrue();
        }
    }

    /**
     * A thread that is already interrupted asks nobody.
     *
     * @throws Exception when the test could not be run
     */
    @Test
    default void an_interrupted_thread_sends_nothing() throws Exception {
        try (var asked = ModelUnderTest.of(this)) {
            asked.server().answers(200, answer(ProviderAnswers.text("yes")));

            Thread.currentThread().interrupt();

            assertThat(catchThrowable(asked::ask)).isInstanceOf(InterruptedException.class);
            assertThat(asked.server().requests()).isEmpty();
        }
    }

    private static String trace(Throwable error) {
        StringWriter text = new StringWriter();
        error.printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}
