package com.aiqaramba.llm.recording;

import com.aiqaramba.core.chat.ChatListener;
import com.aiqaramba.core.chat.ChatRequest;
import com.aiqaramba.core.chat.ChatResponse;
import com.aiqaramba.core.error.ModelException;
import com.aiqaramba.core.spi.ChatModel;
import java.util.List;

/**
 * Chat model that answers from a recording, strictly: the n-th request must be the n-th recorded one, and at the end
 * every recorded exchange must have been asked for. A mismatch is an exception of kind {@code REPLAY_MISMATCH} that
 * shows what is new in the live request; every request after it fails as well.
 *
 * <p>Thread-safe, but requests must come in the recorded order: one replay is for one run.
 *
 * @since 0.1.0
 */
public final class ReplayingChatModel implements ChatModel, AutoCloseable {
    private final Recording recording;
    private int next;
    private boolean failed;

    private ReplayingChatModel(Recording recording) {
        this.recording = recording;
    }

    /**
     * Returns a model that replays from the first exchange on.
     *
     * @param recording the recording
     * @return a new model
     */
    public static ReplayingChatModel of(Recording recording) {
        return new ReplayingChatModel(recording);
    }

    @Override
    public String description() {
        return "a recording";
    }

    @Override
    public synchronized ChatResponse chat(ChatRequest request, ChatListener listener) throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        if (failed) {
            throw mismatch("an earlier request did not match.");
        }
        if (next == recording.size()) {
            throw fail("request " + (next + 1) + " was not recorded; there are " + recording.size() + " exchanges.");
        }
        RecordedExchange expected = recording.exchange(next);
        List<String> differences = Difference.between(expected.asked(), request);
        if (!differences.isEmpty()) {
            throw fail("request " + (next + 1) + " of " + recording.size() + " differs:\n  "
                    + String.join("\n  ", differences));
        }
        next++;
        return expected.answer();
    }

    /**
     * Checks that every recorded exchange was asked for.
     *
     * @throws ModelException of kind {@code REPLAY_MISMATCH} when some were not
     */
    public synchronized void verifyComplete() {
        if (next < recording.size()) {
            throw mismatch("only " + next + " of its " + recording.size() + " exchanges were asked for.");
        }
    }

    /**
     * Does the same as {@link #verifyComplete()}, unless a request has failed already: that exception is the better
     * one.
     *
     * @throws ModelException of kind {@code REPLAY_MISMATCH} when recorded exchanges are left
     */
    @Override
    public synchronized void close() {
        if (!failed) {
            verifyComplete();
        }
    }

    private ModelException fail(String what) {
        failed = true;
        return mismatch(what);
    }

    private ModelException mismatch(String what) {
        return new ModelException(
                ModelException.Kind.REPLAY_MISMATCH,
                "The run has left the recording (" + recording.origin() + "): " + what
                        + "\nWhen the change is intended, record again.",
                null);
    }
}
