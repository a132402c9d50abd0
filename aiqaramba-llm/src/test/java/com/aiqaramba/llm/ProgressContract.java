package com.aiqaramba.llm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.aiqaramba.core.chat.ChatListener;
import com.aiqaramba.core.chat.ChatResponse;
import com.aiqaramba.core.chat.FinishReason;
import com.aiqaramba.core.chat.PartialAnswer;
import com.aiqaramba.core.chat.ToolCall;
import com.aiqaramba.core.error.ModelException;
import com.aiqaramba.core.spi.ChatModel;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a client that streams tells while the model still answers, and that it changes no answer. */
@Timeout(60)
public interface ProgressContract {
    Duration PATIENT = Duration.ofSeconds(50);

    /** A client that streams and does not retry. */
    ChatModel streaming(String url, Duration timeout);

    /** A chunk with more of a thought. */
    String thought(String text);

    /** A chunk with more of a text. */
    String text(String text);

    /** A chunk with a call without arguments. */
    String call(String name);

    /** A chunk that says that 7 tokens were taken in. */
    String usage();

    /** A chunk with an error of HTTP's status 503 in it. */
    String error(String message);

    /** The chunks that end an answer. */
    List<String> end();

    /** The same in one piece. */
    String inOnePiece(String text);

    @Test
    default void pieces_are_heard_while_the_server_still_holds_the_rest_back() throws Exception {
        var heard = new Heard();
        try (var client = open(PATIENT)) {
            client.server().answers(stream -> {
                stream.send(thought("I th"));
                heard.await("THOUGHT I th");
                stream.send(thought("ink"));
                heard.await("THOUGHT ink");
                stream.send(text("Hel"));
                heard.await("TEXT Hel");
                stream.send(text("lo"));
                heard.await("TEXT lo");
                stream.send(call("click"));
                heard.await("CALL click");
                stream.send(usage());
                stream.send(end().toArray(String[]::new));
            });

            ChatResponse response = client.ask(heard);

            assertThat(response.message().text()).isEqualTo("Hello");
            assertThat(response.message().toolCalls())
                    .extracting(ToolCall::name)
                    .containsExactly("click");
            assertThat(response.finishReason()).isEqualTo(FinishReason.TOOL_CALLS);
            assertThat(response.usage().input()).isEqualTo(7);
            assertThat(heard.threads()).containsExactly(Thread.currentThread());
        }
    }

    @Test
    default void a_character_that_is_cut_in_two_on_the_way_is_read_whole() throws Exception {
        var heard = new Heard();
        try (var client = open(PATIENT)) {
            byte[] first = Sse.of(List.of(text("Gr\u00fc\u00dfe"))).getBytes(StandardCharsets.UTF_8);
            client.server().answers(stream -> {
                stream.send(text("first"));
                heard.await("TEXT first");
                for (byte one : first) {
                    stream.out().write(one);
                    stream.out().flush();
                }
                stream.send(end().toArray(String[]::new));
            });

            assertThat(client.ask(heard).message().text()).isEqualTo("firstGr\u00fc\u00dfe");
            assertThat(heard.all()).containsExactly("TEXT first", "TEXT Gr\u00fc\u00dfe");
        }
    }

    @Test
    default void a_stream_without_its_end_is_no_answer_but_its_tokens_are_told() throws Exception {
        var heard = new Heard();
        try (var client = open(PATIENT)) {
            client.server().answers(text("Hello"), call("click"), usage());

            ModelException failure = client.failure(heard);

            assertThat(failure.kind()).isEqualTo(ModelException.Kind.BAD_ANSWER);
            assertThat(failure).hasMessageContaining("whole");
            assertThat(heard.spent()).containsExactly(7L);
        }
    }

    @Test
    default void what_is_no_json_in_a_stream_spoils_the_answer_but_its_tokens_are_told() throws Exception {
        var heard = new Heard();
        try (var client = open(PATIENT)) {
            client.server().answers(stream -> {
                stream.send(text("Hello"), "{\"the page", usage());
                stream.send(end().toArray(String[]::new));
            });

            ModelException failure = client.failure(heard);

            assertThat(failure.kind()).isEqualTo(ModelException.Kind.BAD_ANSWER);
            assertThat(Traces.of(failure)).doesNotContain("the page");
            assertThat(heard.spent()).containsExactly(7L);
        }
    }

    @Test
    default void an_error_in_the_middle_is_told_by_its_kind_and_never_quoted() throws Exception {
        var heard = new Heard();
        try (var client = open(PATIENT)) {
            client.server().answers(text("Hello"), usage(), error("the text of the page"));

            ModelException failure = client.failure(heard);

            assertThat(failure.kind()).isEqualTo(ModelException.Kind.OVERLOADED);
            assertThat(Traces.of(failure)).doesNotContain("the text of the page");
            assertThat(heard.all()).containsExactly("TEXT Hello");
            assertThat(heard.spent()).containsExactly(7L);
        }
    }

    @Test
    default void a_server_that_does_not_stream_is_understood() throws Exception {
        var heard = new Heard();
        try (var client = open(PATIENT)) {
            client.server().answers(stream -> stream.sendRaw(inOnePiece("Hello")));

            assertThat(client.ask(heard).message().text()).isEqualTo("Hello");
            assertThat(heard.all()).isEmpty();
        }
    }

    @Test
    default void single_characters_of_5_megabytes_are_read_and_told() throws Exception {
        var heard = new Heard();
        String chunk = Sse.of(List.of(text("x")));
        int chunks = 5 * 1024 * 1024 / chunk.length();
        try (var client = open(PATIENT)) {
            client.server().answers(stream -> {
                stream.sendRaw(chunk.repeat(chunks));
                stream.send(end().toArray(String[]::new));
            });

            assertThat(client.ask(heard).message().text()).hasSize(chunks);
            assertThat(heard.characters()).isEqualTo(chunks);
        }
    }

    @Test
    default void what_a_listener_throws_goes_to_the_caller_and_ends_the_exchange() throws Exception {
        var bug = new IllegalStateException("a bug of the host");
        var listener = new ChatListener() {
            @Override
            public void partialAnswer(PartialAnswer piece) {
                throw bug;
            }
        };
        try (var client = open(PATIENT)) {
            client.server().answers(this::sendMuch);

            assertThat(catchThrowable(() -> client.ask(listener))).isSameAs(bug);

            assertThat(client.server().sawTheConnectionEnd()).isTrue();
            assertThat(client.server().requests()).isEqualTo(1);
        }
    }

    @Test
    default void an_interrupt_between_two_pieces_ends_the_exchange() throws Exception {
        var listener = new ChatListener() {
            @Override
            public void partialAnswer(PartialAnswer piece) {
                Thread.currentThread().interrupt();
            }
        };
        try (var client = open(PATIENT)) {
            client.server().answers(this::sendMuch);

            assertThat(catchThrowable(() -> client.ask(listener))).isInstanceOf(InterruptedException.class);

            assertThat(client.server().sawTheConnectionEnd()).isTrue();
        }
    }

    @Test
    default void pieces_without_end_do_not_move_the_deadline() throws Exception {
        try (var client = open(Duration.ofMillis(300))) {
            client.server().answers(this::sendMuch);

            assertThat(client.failure(new Heard()).kind()).isEqualTo(ModelException.Kind.TIMEOUT);
        }
    }

    /** Half of what a client reads at most, so that its limit does not end the connection, and then nothing. */
    private void sendMuch(EventServer.Stream stream) throws IOException, InterruptedException {
        String event = Sse.of(List.of(text("more ")));
        for (int sent = 0; sent < 10 * 1024 * 1024; sent += event.length()) {
            stream.sendRaw(event);
        }
        new CountDownLatch(1).await();
    }

    private StreamUnderTest open(Duration timeout) throws IOException {
        EventServer server = new EventServer();
        return new StreamUnderTest(server, streaming(server.url(), timeout));
    }
}
