package com.aiqaramba.core.spi;

import com.aiqaramba.core.chat.ChatListener;
import com.aiqaramba.core.chat.ChatRequest;
import com.aiqaramba.core.chat.ChatResponse;
import com.aiqaramba.core.error.ModelException;

/**
 * A language model. Implementations must be thread-safe: runs in parallel share one. A decorator round another model is
 * a {@code ChatModel} too: retry, recording and replay are such decorators.
 *
 * <pre>{@code
 * var request = ChatRequest.builder(List.of(ChatMessage.User.text("Name three colours.")))
 *         .system("Be brief.")
 *         .build();
 * ChatResponse answer = model.chat(request, ChatListener.SILENT);
 * System.out.println(answer.message().text());
 * }</pre>
 *
 * @since 0.1.0
 */
public interface ChatModel {
    /**
     * Asks the model and waits for the whole answer. The runner calls this on the run's thread, with secrets masked. An
     * interrupt of the thread aborts the exchange within 100 milliseconds.
     *
     * @param request what to ask
     * @param listener hears of waits; {@link ChatListener#SILENT} when nobody wants to
     * @return the answer; never null, and its tool calls may be nonsense that the caller has to check
     * @throws ModelException when there is no answer; its kind says what the caller can do
     * @throws InterruptedException when the thread is interrupted
     */
    ChatResponse chat(ChatRequest request, ChatListener listener) throws InterruptedException;

    /**
     * Returns which model it is and where prompts go to be processed, in a few words for people: the report of a run
     * says it. A decorator gives that of the model inside. The default is empty.
     *
     * @return for example {@code gemini-3.8-flash, Vertex AI in eu at aiplatform.eu.rep.googleapis.com}; never a secret
     */
    default String description() {
        return "";
    }
}
