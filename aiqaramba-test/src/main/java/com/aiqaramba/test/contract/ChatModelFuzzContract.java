package com.aiqaramba.test.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.aiqaramba.core.chat.ToolCall;
import com.aiqaramba.core.error.ModelException;
import com.aiqaramba.core.error.ModelException.Kind;
import com.aiqaramba.core.spi.ChatModel;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Whatever a server sends, a {@link ChatModel} answers with a response or with a {@link ModelException}, and goes on
 * working: values of other types, deep nesting, numbers beyond all measure, members left out or made up, unknown tools,
 * bytes that are cut off, changed or noise, other statuses, 20 MB. What it accepted it can also send back. Implement it
 * together with {@link ChatModelContract}.
 *
 * @since 0.1.0
 */
@Timeout(180)
public interface ChatModelFuzzContract extends ProviderOnLoopback {
    /**
     * Returns what hostile answers are made of: good ones of every kind, also of errors. The first one says
     * {@code Hello}.
     *
     * @return each answer as the chunks that it is sent in, JSON most of them; one chunk each unless overridden
     */
    default List<List<String>> answersToMutate() {
        return List.of(
                List.of(answer(ProviderAnswers.text("Hello"))),
                List.of(answer(ProviderAnswers.calls(new ToolCall("id-1", "click", "{\"elementNumber\":\"7\"}")))),
                List.of(answerWithPayload("AAECAw==")),
                List.of(answerWithBrokenArguments()),
                List.of(error(429, "no")));
    }

    /**
     * Writes the chunks of an answer, well-formed or not. A provider that streams overrides it.
     *
     * @param chunks any number of texts
     * @return the body; the first chunk alone unless overridden
     */
    default String body(List<String> chunks) {
        return chunks.isEmpty() ? "" : chunks.get(0);
    }

    /**
     * Returns how many answers are tried.
     *
     * @return 10,000 unless overridden
     */
    default int mutations() {
        return 10_000;
    }

    /**
     * The same answers in each run of the test. Takes 5 to 20 seconds; has the tag {@code exhaustive}, by which it can
     * be left out.
     *
     * @throws Exception when the test could not be run
     */
    @Test
    @Tag("exhaustive")
    default void whatever_comes_is_a_response_or_a_named_failure() throws Exception {
        HostileAnswers hostile = new HostileAnswers(20_261_121, answersToMutate(), this::body);
        try (HostileServer server = new HostileServer()) {
            ChatModel model = newChatModel(URI.create(server.url()), Duration.ofSeconds(60));
            HostileConversation conversation = new HostileConversation(model, server);
            for (int i = 0; i < mutations(); i++) {
                conversation.goOn(i == mutations() / 2 ? hostile.huge() : hostile.next());
            }
            ModelUnderTest.close(model);

            assertThat(conversation.responses()).isGreaterThan(mutations() / 10);
            assertThat(conversation.failures()).contains(Kind.BAD_ANSWER, Kind.OVERLOADED);
        }
    }
}
