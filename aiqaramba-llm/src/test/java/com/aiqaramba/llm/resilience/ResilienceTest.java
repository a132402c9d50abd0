package com.aiqaramba.llm.resilience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.aiqaramba.core.chat.ChatListener;
import com.aiqaramba.core.chat.ChatMessage;
import com.aiqaramba.core.chat.ChatRequest;
import com.aiqaramba.core.chat.ChatResponse;
import com.aiqaramba.core.error.ModelException;
import com.aiqaramba.core.error.ModelException.Kind;
import com.aiqaramba.core.spi.ChatModel;
import com.aiqaramba.llm.openai.OpenAiChatModel;
import com.aiqaramba.llm.openai.OpenAiProvider;
import com.aiqaramba.llm.retry.RetryingChatModel;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Models that are limited, down, or both. */
class ResilienceTest {
    private static final ChatRequest REQUEST = request("");

    private final List<String> heard = new ArrayList<>();
    private final List<Duration> waits = new ArrayList<>();
    private final List<String> payloads = new ArrayList<>();
    private final MovableClock clock = new MovableClock();
    private int requests;

    @Test
    void requests_beyond_the_limit_wait_their_turn_and_say_so() throws InterruptedException {
        ChatModel limited = RateLimitedChatModel.builder(answering("one"), 6)
                .longestWait(Duration.ofMinutes(1))
                .sleeper(waits::add)
                .build();

        for (int i = 0; i < 3; i++) {
            limited.chat(REQUEST, listener());
        }

        assertThat(waits).hasSize(2);
        assertThat(waits.get(0)).isBetween(Duration.ofSeconds(8), Duration.ofSeconds(10));
        assertThat(waits.get(1)).isBetween(Duration.ofSeconds(18), Duration.ofSeconds(20));
        assertThat(heard).containsExactly("waiting RATE_LIMITED", "waiting RATE_LIMITED");
    }

    @Test
    void a_request_that_would_wait_too_long_fails_at_once() throws InterruptedException {
        ChatModel limited = RateLimitedChatModel.builder(answering("one"), 1)
                .longestWait(Duration.ofSeconds(30))
                .sleeper(waits::add)
                .build();
        limited.chat(REQUEST, listener());

        assertFails(limited, Kind.RATE_LIMITED, "1 requests a minute");
        assertThat(requests).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(
            value = Kind.class,
            names = {"RATE_LIMITED", "OVERLOADED", "TIMEOUT", "CONNECTION"})
    void a_model_that_is_down_is_not_asked_until_the_pause_is_over(Kind kind) {
        ChatModel breaking = breaking(failing(kind));
        for (int i = 0; i < 3; i++) {
            assertFails(breaking, kind, "down");
        }

        assertFails(breaking, Kind.OVERLOADED, "The last 3 exchanges with the model failed");
        assertThat(requests).isEqualTo(3);
        clock.move(Duration.ofSeconds(31));
        assertFails(breaking, kind, "down");
        assertFails(breaking, Kind.OVERLOADED, "not asked again");
        assertThat(requests).isEqualTo(4);
    }

    @ParameterizedTest
    @EnumSource(
            value = Kind.class,
            names = {"BAD_ANSWER", "AUTHENTICATION", "INVALID_REQUEST", "BLOCKED", "QUOTA_EXHAUSTED", "CONTEXT_TOO_LONG"
            })
    void what_is_no_failure_of_the_provider_opens_nothing(Kind kind) {
        ChatModel breaking = breaking(failing(kind));

        for (int i = 0; i < 10; i++) {
            assertFails(breaking, kind, "down");
        }
        assertThat(requests).isEqualTo(10);
    }

    @Test
    void a_model_that_answers_again_is_asked_as_before() throws InterruptedException {
        boolean[] down = {true};
        ChatModel breaking = breaking(
                (request, listener) -> (down[0] ? failing(Kind.OVERLOADED) : answering("one")).chat(request, listener));
        for (int i = 0; i < 3; i++) {
            assertFails(breaking, Kind.OVERLOADED, "down");
        }
        down[0] = false;
        clock.move(Duration.ofSeconds(31));

        for (int i = 0; i < 5; i++) {
            assertThat(breaking.chat(REQUEST, listener()).model()).isEqualTo("one");
        }
    }

    @Test
    void an_interrupt_gives_the_only_probe_back() throws InterruptedException {
        boolean[] interrupted = {true};
        ChatModel breaking = breaking((request, listener) -> {
            if (requests >= 3 && interrupted[0]) {
                throw new InterruptedException();
            }
            return failing(Kind.OVERLOADED).chat(request, listener);
        });
        for (int i = 0; i < 3; i++) {
            assertFails(breaking, Kind.OVERLOADED, "down");
        }
        clock.move(Duration.ofSeconds(31));

        assertThatThrownBy(() -> breaking.chat(REQUEST, listener())).isInstanceOf(InterruptedException.class);
        interrupted[0] = false;
        assertFails(breaking, Kind.OVERLOADED, "down");
    }

    @ParameterizedTest
    @EnumSource(
            value = Kind.class,
            names = {"RATE_LIMITED", "OVERLOADED", "TIMEOUT", "CONNECTION", "QUOTA_EXHAUSTED"})
    void a_second_model_answers_for_one_that_is_down_and_that_is_told(Kind kind) throws InterruptedException {
        ChatModel both = FallbackChatModel.of(failing(kind), answering("two"));

        assertThat(both.chat(REQUEST, listener()).model()).isEqualTo("two");
        assertThat(heard).containsExactly("fell back " + kind);
    }

    @ParameterizedTest
    @EnumSource(
            value = Kind.class,
            names = {"BAD_ANSWER", "AUTHENTICATION", "INVALID_REQUEST", "BLOCKED", "CONTEXT_TOO_LONG", "REPLAY_MISMATCH"
            })
    void what_another_model_should_not_hide_passes(Kind kind) {
        assertFails(FallbackChatModel.of(failing(kind), answering("two")), kind, "down");
        assertThat(heard).isEmpty();
    }

    @Test
    void each_model_gets_back_what_it_said_and_nothing_of_the_other() throws InterruptedException {
        boolean[] down = {false};
        ChatModel both = FallbackChatModel.of(
                (request, listener) -> (down[0] ? failing(Kind.OVERLOADED) : answering("one")).chat(request, listener),
                answering("two"));

        String first = payload(both.chat(request(""), listener()));
        both.chat(request(first), listener());
        down[0] = true;
        String second = payload(both.chat(request(first), listener()));
        both.chat(request(second), listener());

        assertThat(payloads).containsExactly("", "payload of one", "", "payload of two");
    }

    private void assertFails(ChatModel model, Kind kind, String message) {
        assertThatThrownBy(() -> model.chat(REQUEST, listener()))
                .isInstanceOfSatisfying(
                        ModelException.class,
                        failure -> assertThat(failure.kind()).isEqualTo(kind))
                .hasMessageContaining(message);
    }

    private ChatModel breaking(ChatModel model) {
        return CircuitBreakingChatModel.builder(model).failures(3).clock(clock).build();
    }

    private ChatModel failing(Kind kind) {
        return (request, listener) -> {
            requests++;
            throw new ModelException(kind, "It is down.", null);
        };
    }

    private ChatModel answering(String name) {
        return (request, listener) -> {
            requests++;
            payloads.add(
                    request.messages().get(request.messages().size() - 1) instanceof ChatMessage.Assistant said
                            ? said.providerPayload()
                            : "");
            return ChatResponse.builder(new ChatMessage.Assistant("hi", List.of(), "payload of " + name))
                    .model(name)
                    .build();
        };
    }

    @Test
    void who_is_asked_is_told_through_every_decorator() {
        try (OpenAiChatModel first = OpenAiChatModel.builder(OpenAiProvider.OLLAMA)
                        .model("qwen3-vl:8b")
                        .build();
                OpenAiChatModel second = OpenAiChatModel.builder(OpenAiProvider.OPENAI_COMPATIBLE)
                        .model("other")
                        .build()) {
            ChatModel guarded = RetryingChatModel.of(RateLimitedChatModel.of(CircuitBreakingChatModel.of(first), 60));

            assertThat(FallbackChatModel.of(guarded, second).description())
                    .isEqualTo("qwen3-vl:8b, Ollama at localhost; when it fails other, OpenAI-compatible server at "
                            + "localhost");
        }
    }

    private static String payload(ChatResponse response) {
        return response.message().providerPayload();
    }

    private static ChatRequest request(String payload) {
        return ChatRequest.builder(
                        List.of(ChatMessage.User.text("hello"), new ChatMessage.Assistant("hi", List.of(), payload)))
                .build();
    }

    private ChatListener listener() {
        return new ChatListener() {
            @Override
            public void waiting(Duration wait, ModelException cause) {
                heard.add("waiting " + cause.kind());
            }

            @Override
            public void fellBack(ModelException cause) {
                heard.add("fell back " + cause.kind());
            }
        };
    }

    private static final class MovableClock implements InstantSource {
        private Instant now = Instant.EPOCH;

        void move(Duration further) {
            now = now.plus(further);
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
