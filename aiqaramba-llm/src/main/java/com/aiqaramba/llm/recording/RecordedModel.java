package com.aiqaramba.llm.recording;

import com.aiqaramba.core.chat.ChatListener;
import com.aiqaramba.core.chat.ChatRequest;
import com.aiqaramba.core.chat.ChatResponse;
import com.aiqaramba.core.error.ModelException;
import com.aiqaramba.core.spi.ChatModel;
import java.nio.file.Path;
import java.util.function.Supplier;

/**
 * Chat model of one run that records, replays or asks, as a {@link RecordingMode} says. Thread-safe.
 *
 * @since 0.1.0
 */
public final class RecordedModel implements ChatModel, AutoCloseable {
    private final ChatModel model;
    private final Runnable close;

    private RecordedModel(ChatModel model, Runnable close) {
        this.model = model;
        this.close = close;
    }

    static RecordedModel open(RecordingMode mode, Path file, Supplier<? extends ChatModel> live, Runnable closed) {
        return switch (mode) {
            case OFF -> {
                ChatModel model = live.get();
                yield new RecordedModel(model, after(() -> closeIfPossible(model), closed));
            }
            case RECORD -> {
                ChatModel model = live.get();
                RecordingChatModel recording = RecordingChatModel.of(model, file, "answered by " + model);
                yield new RecordedModel(
                        recording, after(recording::close, after(() -> closeIfPossible(model), closed)));
            }
            case REPLAY -> {
                ReplayingChatModel replay = ReplayingChatModel.of(Recording.read(file));
                yield new RecordedModel(replay, after(replay::close, closed));
            }
            case REPLAY_THEN_ASK -> {
                ContinuedReplay replay = new ContinuedReplay(Recording.read(file), live);
                yield new RecordedModel(replay, after(replay::close, closed));
            }
        };
    }

    private static Runnable after(Runnable first, Runnable then) {
        return () -> {
            try {
                first.run();
            } finally {
                then.run();
            }
        };
    }

    static void closeIfPossible(ChatModel model) {
        if (model instanceof AutoCloseable closeable) {
            try {
                closeable.close();
            } catch (RuntimeException failure) {
                throw failure;
            } catch (Exception failure) {
                throw new IllegalStateException("The model could not be closed.", failure);
            }
        }
    }

    @Override
    public String description() {
        return model.description();
    }

    @Override
    public ChatResponse chat(ChatRequest request, ChatListener listener) throws InterruptedException {
        return model.chat(request, listener);
    }

    /**
     * Ends the recording or the replay, and closes the model that was asked, if it can be closed.
     *
     * @throws ModelException in mode {@link RecordingMode#REPLAY}, of kind {@code REPLAY_MISMATCH}, when recorded
     *     answers are left over
     */
    @Override
    public void close() {
        close.run();
    }
}
