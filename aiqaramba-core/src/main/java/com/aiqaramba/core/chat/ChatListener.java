package com.aiqaramba.core.chat;

import com.aiqaramba.core.error.ModelException;
import java.time.Duration;

/**
 * Hears what happens while a model is asked. Called on the thread that asks; what it throws goes to the caller of the
 * model.
 *
 * @since 0.1.0
 */
public interface ChatListener {
    /** Hears nothing. */
    ChatListener SILENT = new ChatListener() {};

    /**
     * An attempt failed and another will be made after a wait.
     *
     * @param wait how long
     * @param cause why the attempt failed
     */
    default void waiting(Duration wait, ModelException cause) {}

    /**
     * An attempt took tokens and gave no answer, so they stand in no {@link ChatResponse}. Clients tell it where the
     * provider says how many they were.
     *
     * @param model the version of the model, as the provider names it
     * @param usage the tokens of the attempt
     */
    default void spent(String model, TokenUsage usage) {}

    /**
     * A model could not answer, and another one is asked in its place.
     *
     * @param cause why
     */
    default void fellBack(ModelException cause) {}

    /**
     * The model gives its answer piece by piece. Told only by models that are set to stream, and before the answer is
     * whole.
     *
     * @param piece the next one
     */
    default void partialAnswer(PartialAnswer piece) {}
}
