package com.aiqaramba.llm;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.aiqaramba.core.chat.ChatListener;
import com.aiqaramba.core.chat.ChatMessage;
import com.aiqaramba.core.chat.ChatRequest;
import com.aiqaramba.core.chat.ChatResponse;
import com.aiqaramba.core.error.ModelException;
import com.aiqaramba.core.spi.ChatModel;
import java.util.List;

/** A client that streams, and the server that it asks. */
record StreamUnderTest(EventServer server, ChatModel model) implements AutoCloseable {
    ChatResponse ask(ChatListener listener) throws InterruptedException {
        return model.chat(
                ChatRequest.builder(List.of(ChatMessage.User.text("hello"))).build(), listener);
    }

    ModelException failure(ChatListener listener) {
        return catchThrowableOfType(ModelException.class, () -> ask(listener));
    }

    @Override
    public void close() {
        server.close();
        try {
            ((AutoCloseable) model).close();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
