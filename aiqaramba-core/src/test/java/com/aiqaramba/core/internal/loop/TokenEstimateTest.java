package com.aiqaramba.core.internal.loop;

import static org.assertj.core.api.Assertions.assertThat;

import com.aiqaramba.core.chat.ChatMessage;
import com.aiqaramba.core.chat.ChatRequest;
import com.aiqaramba.core.chat.Content;
import com.aiqaramba.core.chat.ToolCall;
import com.aiqaramba.core.chat.ToolChoice;
import com.aiqaramba.core.chat.ToolResult;
import com.aiqaramba.core.chat.ToolSpecification;
import java.util.List;
import org.junit.jupiter.api.Test;

class TokenEstimateTest {
    private static final String WORDS = "w".repeat(300);

    @Test
    void every_text_of_a_request_counts_and_so_does_every_picture() {
        ChatRequest request = ChatRequest.builder(List.of(
                        new ChatMessage.User(
                                List.of(new Content.Text(WORDS), new Content.Image("image/png", new byte[9]))),
                        new ChatMessage.Assistant(WORDS, List.of(new ToolCall("a", "b", WORDS)), ""),
                        new ChatMessage.ToolResults(List.of(new ToolResult("a", "b", WORDS)))))
                .system(WORDS)
                .tools(List.of(new ToolSpecification("b", WORDS, WORDS)))
                .toolChoice(ToolChoice.ANY)
                .build();

        assertThat(TokenEstimate.of(request)).isEqualTo(7 * 100 + 1_500);
    }

    @Test
    void what_the_client_echoes_counts_in_place_of_what_it_stands_for() {
        assertThat(assistant("w".repeat(3_000))).isEqualTo(1_000);
        assertThat(assistant("")).isEqualTo(100);
    }

    @Test
    void digits_and_other_scripts_count_each() {
        assertThat(TokenEstimate.of(user("159.80"))).isEqualTo(5);
        assertThat(TokenEstimate.of(user("合計金額"))).isEqualTo(4);
    }

    private static long assistant(String payload) {
        ChatMessage said = new ChatMessage.Assistant(WORDS, List.of(), payload);
        return TokenEstimate.of(ChatRequest.builder(List.of(said)).build());
    }

    private static ChatRequest user(String text) {
        return ChatRequest.builder(List.of(ChatMessage.User.text(text))).build();
    }
}
