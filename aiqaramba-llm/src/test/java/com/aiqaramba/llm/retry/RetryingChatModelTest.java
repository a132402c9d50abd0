package com.aiqaramba.llm.retry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.aiqaramba.core.chat.ChatListener;
import com.aiqaramba.core.chat.ChatMessage;
import com.aiqaramba.core.chat.ChatRequest;
import com.aiqaramba.core.chat.ChatResponse;
import com.aiqaramba.core.error.ModelException;
import com.aiqaramba.core.error.ModelException.Kind;
import com.aiqaramba.core.spi.ChatModel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class RetryingChatModelTest {
    private static final ChatRequest REQUEST =
            ChatRequest.builder(List.of(ChatMessage.User.text("hello"))).build();
    private static final ChatResponse ANSWER = ChatResponse.builder(new ChatMessage.Assistant("hi", List.of(), ""))
            .model("model")
            .build();

    private final List<Duration> waits = new ArrayList<>();
    private int requests;

    @Test
    void five_retries_follow_the_first_attempt_with_waits_in_the_documented_ranges() {
        for (int run = 0; run < 10_000; run++) {
            waits.clear();
            requests = 0;

            ModelException failure = failureOf(always(Kind.OVERLOADED, null));

            assertThat(requests).isEqualTo(6);
            assertThat(failure.kind()).isEqualTo(Kind.OVERLOADED);
            assertThat(waits).hasSize(5);
            assertWait(0, 3.5, 6.5);
            assertWait(1, 7, 13);
            assertWait(2, 14, 26);
            assertWait(3, 28, 52);
            assertWait(4, 56, 60);
        }
    }

    @Test
    void waits_are_spread_by_the_jitter() {
        for (int run = 0; run < 200; run++) {
            failureOf(always(Kind.OVERLOADED, null));
        }

        assertThat(waits.stream().distinct().count()).isGreaterThan(100);
    }

    @Test
    void the_last_failure_says_how_often_it_was_tried() {
        assertThat(failureOf(always(Kind.OVERLOADED, null))).hasMessage("busy Given up after 6 attempts.");
    }

    @Test
    void an_answer_after_failures_is_returned() throws InterruptedException {
        ChatModel model = (request, listener) -> {
            if (++requests < 3) {
                throw new ModelException(Kind.CONNECTION, "reset", null);
            }
            return ANSWER;
        };

        assertThat(retrying(model).chat(REQUEST, ChatListener.SILENT)).isEqualTo(ANSWER);
        assertThat(waits).hasSize(2);
    }

    @ParameterizedTest
    @EnumSource(
            value = Kind.class,
            names = {"RATE_LIMITED", "OVERLOADED", "TIMEOUT", "CONNECTION"})
    void what_a_later_attempt_can_mend_is_tried_again(Kind kind) {
        assertThat(failureOf(always(kind, null)).kind()).isEqualTo(kind);

        assertThat(requests).isEqualTo(6);
    }

    @ParameterizedTest
    @EnumSource(
            value = Kind.class,
            mode = Mode.EXCLUDE,
            names = {"RATE_LIMITED", "OVERLOADED", "TIMEOUT", "CONNECTION"})
    void what_no_later_attempt_can_mend_ends_at_once(Kind kind) {
        assertThat(failureOf(always(kind, null))).hasMessage("busy");

        assertThat(requests).isEqualTo(1);
        assertThat(waits).isEmpty();
    }

    @Test
    void a_hint_of_the_server_is_never_undercut() {
        failureOf(always(Kind.RATE_LIMITED, Duration.ofSeconds(53)));

        assertThat(waits).hasSize(5).allMatch(wait -> wait.compareTo(Duration.ofSeconds(53)) >= 0);
        assertThat(waits.subList(0, 3)).allMatch(wait -> wait.equals(Duration.ofSeconds(53)));
    }

    @Test
    void a_hint_shorter_than_our_wait_does_not_shorten_it() {
        failureOf(always(Kind.RATE_LIMITED, Duration.ofSeconds(1)));

        assertWait(0, 3.5, 6.5);
    }

    @Test
    void a_hint_beyond_the_limit_ends_at_once() {
        ModelException failure = failureOf(always(Kind.RATE_LIMITED, Duration.ofSeconds(121)));

        assertThat(failure).hasMessageContaining("asks to wait 121 s, longer than the 120 s");
        assertThat(failure.retryAfter()).contains(Duration.ofSeconds(121));
        assertThat(requests).isEqualTo(1);
        assertThat(waits).isEmpty();
    }

    @Test
    void the_listener_hears_of_each_wait_before_it_begins() {
        List<String> told = new ArrayList<>();
        ChatListener listener = new ChatListener() {
            @Override
            public void waiting(Duration wait, ModelException cause) {
                assertThat(waits).as("waits that have begun").hasSize(told.size());
                told.add(wait.toMillis() + " " + cause.kind());
            }
        };

        assertThatThrownBy(() -> retrying(always(Kind.OVERLOADED, null)).chat(REQUEST, listener))
                .isInstanceOf(ModelException.class);

        assertThat(told)
                .isEqualTo(waits.stream()
                        .map(wait -> wait.toMillis() + " OVERLOADED")
                        .toList());
    }

    @Test
    void an_interrupt_of_the_wait_comes_out_as_such() {
        ChatModel model = RetryingChatModel.builder(always(Kind.OVERLOADED, null))
                .sleeper(wait -> {
                    throw new InterruptedException();
                })
                .build();

        assertThatThrownBy(() -> model.chat(REQUEST, ChatListener.SILENT)).isInstanceOf(InterruptedException.class);
        assertThat(requests).isEqualTo(1);
    }

    @Test
    void an_interrupted_thread_does_not_sleep() {
        ChatModel model = RetryingChatModel.of(always(Kind.OVERLOADED, null));

        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> model.chat(REQUEST, ChatListener.SILENT)).isInstanceOf(InterruptedException.class);
    }

    @Test
    void other_exceptions_pass() {
        ChatModel model = (request, listener) -> {
            requests++;
            throw new IllegalStateException("a bug");
        };

        assertThatThrownBy(() -> retrying(model).chat(REQUEST, ChatListener.SILENT))
                .hasMessage("a bug");
        assertThat(requests).isEqualTo(1);
    }

    @Test
    void without_retries_there_is_one_attempt() {
        ChatModel model = RetryingChatModel.builder(always(Kind.OVERLOADED, null))
                .policy(RetryPolicy.builder().retries(0).build())
                .sleeper(waits::add)
                .build();

        assertThatThrownBy(() -> model.chat(REQUEST, ChatListener.SILENT)).hasMessage("busy Given up after 1 attempt.");
        assertThat(requests).isEqualTo(1);
    }

    private ChatModel always(Kind kind, @Nullable Duration hint) {
        return (request, listener) -> {
            requests++;
            throw new ModelException(kind, "busy", null, hint);
        };
    }

    private ChatModel retrying(ChatModel model) {
        return RetryingChatModel.builder(model).sleeper(waits::add).build();
    }

    private ModelException failureOf(ChatModel model) {
        return catchThrowableOfType(ModelException.class, () -> retrying(model).chat(REQUEST, ChatListener.SILENT));
    }

    private void assertWait(int index, double atLeastSeconds, double atMostSeconds) {
        assertThat(waits.get(index).toMillis() / 1000.0).isBetween(atLeastSeconds, atMostSeconds);
    }
}
