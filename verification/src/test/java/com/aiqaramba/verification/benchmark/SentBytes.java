package com.aiqaramba.verification.benchmark;

import com.aiqaramba.core.chat.ChatListener;
import com.aiqaramba.core.chat.ChatRequest;
import com.aiqaramba.core.spi.ChatModel;
import java.util.function.Function;

/** What a model of the library sends for a request. */
final class SentBytes {
    private SentBytes() {}

    /** Asks once, a server of its own; the function makes the model for the server's address. */
    static byte[] of(ChatRequest request, Function<String, ? extends ChatModel> model) {
        try (FixedAnswers answers = FixedAnswers.start()) {
            model.apply(answers.url()).chat(request, ChatListener.SILENT);
            return answers.lastRequest();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
