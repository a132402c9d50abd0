package com.aiqaramba.llm.recording;

import com.aiqaramba.core.chat.ChatListener;
import com.aiqaramba.core.chat.ChatRequest;
import com.aiqaramba.core.chat.ChatResponse;
import com.aiqaramba.core.error.ModelException;
import com.aiqaramba.core.error.ModelException.Kind;
import com.aiqaramba.core.spi.ChatModel;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Replays as long as requests are the recorded ones, then asks a model. Says so when it does. Thread-safe. */
final class ContinuedReplay implements ChatModel, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ContinuedReplay.class);

    private final ReplayingChatModel replay;
    private final Supplier<? extends ChatModel> live;
    private @Nullable ChatModel asked;

    ContinuedReplay(Recording recording, Supplier<? extends ChatModel> live) {
        this.replay = ReplayingChatModel.of(recording);
        this.live = live;
    }

    @Override
    public synchronized String description() {
        return asked == null ? "a recording" : "a recording, then " + asked.description();
    }

    @Override
    public ChatResponse chat(ChatRequest request, ChatListener listener) throws InterruptedException {
        ChatModel model = asked();
        if (model != null) {
            return model.chat(request, listener);
        }
        try {
            return replay.chat(request, listener);
        } catch (ModelException difference) {
            if (difference.kind() != Kind.REPLAY_MISMATCH) {
                throw difference;
            }
            LOG.warn("A recording is left, and a model is asked from here on.");
            listener.fellBack(difference);
            return ask().chat(request, listener);
        }
    }

    private synchronized @Nullable ChatModel asked() {
        return asked;
    }

    private synchronized ChatModel ask() {
        ChatModel model = asked == null ? live.get() : asked;
        asked = model;
        return model;
    }

    @Override
    public synchronized void close() {
        if (asked != null) {
            RecordedModel.closeIfPossible(asked);
        }
    }
}
