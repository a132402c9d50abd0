package com.aiqaramba.test.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.aiqaramba.core.chat.ChatListener;
import com.aiqaramba.core.chat.ChatMessage;
import com.aiqaramba.core.chat.ChatRequest;
import com.aiqaramba.core.chat.ChatResponse;
import com.aiqaramba.core.chat.ToolResult;
import com.aiqaramba.core.error.ModelException;
import com.aiqaramba.core.error.ModelException.Kind;
import com.aiqaramba.core.spi.ChatModel;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Asks a model again and again, each time with what it made of the answer before. */
final class HostileConversation {
    private static final ChatMessage HELLO = ChatMessage.User.text("hello");

    private final ChatModel model;
    private final HostileServer server;
    private final Set<Kind> failures = EnumSet.noneOf(Kind.class);
    private ChatRequest request = ModelUnderTest.request(HELLO);
    private int responses;

    HostileConversation(ChatModel model, HostileServer server) {
        this.model = model;
        this.server = server;
    }

    /** Counts the answers that became a response. */
    int responses() {
        return responses;
    }

    /** The kinds of failure that the others became. */
    Set<Kind> failures() {
        return failures;
    }

    void goOn(HostileAnswer answer) throws InterruptedException {
        server.answers(answer);
        try {
            ChatResponse response = model.chat(request, ChatListener.SILENT);
            assertThat(response.usage().total()).isNotNegative();
            assertThat(response.message().toolCalls())
                    .allSatisfy(call -> assertThat(call.id()).isNotEmpty());
            responses++;
            request = ModelUnderTest.request(HELLO, response.message(), results(response.message()));
        } catch (ModelException e) {
            failures.add(e.kind());
            request = ModelUnderTest.request(HELLO);
        } catch (RuntimeException | Error e) {
            throw new AssertionError("The model did not survive " + answer, e);
        }
    }

    private static ChatMessage results(ChatMessage.Assistant said) {
        List<ToolResult> results = said.toolCalls().stream()
                .map(call -> new ToolResult(call.id(), call.name(), "done"))
                .toList();
        return new ChatMessage.ToolResults(results);
    }
}
