package com.aiqaramba.core.chat;

import com.aiqaramba.core.error.ModelException;
import java.time.Duration;

/**
 * Hears what happens while a model is asked. Called on the thread that asks; what it throws goes to the caller of the
 * model.
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
     * A model could not answer, and another one is asked in its place.
     *
     * @param cause why
     */
    default void fellBack(ModelException cause) {}
}
