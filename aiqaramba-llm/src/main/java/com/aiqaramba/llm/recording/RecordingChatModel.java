package com.aiqaramba.llm.recording;

import com.aiqaramba.core.chat.ChatListener;
import com.aiqaramba.core.chat.ChatRequest;
import com.aiqaramba.core.chat.ChatResponse;
import com.aiqaramba.core.error.StoreException;
import com.aiqaramba.core.internal.file.WholeFile;
import com.aiqaramba.core.spi.ChatModel;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/**
 * Chat model that passes every request on to another one and records what that answers. Put it round the model with its
 * retries, so that only answers are recorded; a request without an answer leaves no trace.
 *
 * <pre>{@code
 * Path file = Path.of("checkout.jsonl");
 * try (var recording = RecordingChatModel.of(gemini, file, "answered by " + gemini.description())) {
 *     Run run = AgentRunner.inMemory(recording, browsers).run(task);
 * }
 * }</pre>
 *
 * <p>The file appears whole, or not at all: lines go to a neighbour named {@code .partial} as they come, and {@link
 * #close()} moves it over the file. When the JVM ends before that, the neighbour stays and an earlier recording is
 * untouched.
 *
 * <p>Thread-safe, but answers are recorded in the order in which they come: one recording is for one run.
 *
 * @since 0.1.0
 */
public final class RecordingChatModel implements ChatModel, AutoCloseable {
    private final ChatModel model;
    private final Path file;
    private final Path partial;
    private int exchanges;
    private boolean closed;

    private RecordingChatModel(Builder builder) {
        model = builder.model;
        file = builder.file.toAbsolutePath();
        partial = file.resolveSibling(file.getFileName() + ".partial");
        begin(RecordingFormat.header(builder.origin, builder.clock == null ? null : builder.clock.instant()));
    }

    /**
     * Begins a recording without a date, so that two recordings of the same run are the same file.
     *
     * @param model the model to ask
     * @param file the file to write; missing folders are made
     * @param origin who answers in this recording, truthfully, for people: the name of the model, or that it is
     *     scripted
     * @return a new model
     * @throws StoreException when the file cannot be written
     */
    public static RecordingChatModel of(ChatModel model, Path file, String origin) {
        return builder(model, file, origin).build();
    }

    /**
     * Returns a builder that has every default.
     *
     * @param model the model to ask
     * @param file the file to write; missing folders are made
     * @param origin who answers in this recording, truthfully, for people: the name of the model, or that it is
     *     scripted
     * @return a new builder
     */
    public static Builder builder(ChatModel model, Path file, String origin) {
        return new Builder(model, file, origin);
    }

    private void begin(String header) {
        try {
            Files.createDirectories(partial.resolveSibling("."));
            Files.deleteIfExists(partial);
            append(header);
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    @Override
    public String description() {
        return model.description();
    }

    @Override
    public ChatResponse chat(ChatRequest request, ChatListener listener) throws InterruptedException {
        ChatResponse response = model.chat(request, listener);
        record(new RecordedExchange(RequestPrint.of(request), response));
        return response;
    }

    private synchronized void record(RecordedExchange exchange) {
        if (closed) {
            throw new IllegalStateException("This recording is closed.");
        }
        try {
            append(RecordingFormat.exchange(exchanges + 1, exchange));
            exchanges++;
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    private void append(String line) throws IOException {
        Files.write(
                partial,
                (line + "\n").getBytes(StandardCharsets.UTF_8),
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND,
                LinkOption.NOFOLLOW_LINKS);
    }

    /**
     * Ends the recording and puts it in its place. A second call does nothing.
     *
     * @throws StoreException when the file cannot be written
     */
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        try {
            append(RecordingFormat.end(exchanges));
            WholeFile.publish(partial, file);
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    private StoreException unwritable(IOException cause) {
        return new StoreException(
                "The recording " + file + " cannot be written. Check that its folder is writable and has room.", cause);
    }

    /**
     * Builder of a {@link RecordingChatModel}. Not thread-safe.
     *
     * @since 0.1.0
     */
    public static final class Builder {
        private final ChatModel model;
        private final Path file;
        private final String origin;
        private @Nullable InstantSource clock;

        private Builder(ChatModel model, Path file, String origin) {
            this.model = model;
            this.file = file;
            this.origin = origin;
        }

        /**
         * Sets the clock that gives the date in the header. By default the header has none.
         *
         * @param newClock the clock, for example {@link InstantSource#system()}
         * @return this builder
         */
        public Builder clock(InstantSource newClock) {
            clock = newClock;
            return this;
        }

        /**
         * Begins the recording.
         *
         * @return a new model
         * @throws StoreException when the file cannot be written
         */
        public RecordingChatModel build() {
            return new RecordingChatModel(this);
        }
    }
}
