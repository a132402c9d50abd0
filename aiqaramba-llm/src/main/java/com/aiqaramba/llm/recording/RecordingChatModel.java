package com.aiqaramba.llm.recording;

import com.aiqaramba.core.chat.ChatListener;
import com.aiqaramba.core.chat.ChatRequest;
import com.aiqaramba.core.chat.ChatResponse;
import com.aiqaramba.core.error.StoreException;
import com.aiqaramba.core.spi.ChatModel;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/**
 * Passes every request on and writes down what was answered. Put it round the model with its retries, so that only
 * answers are recorded; a request without an answer leaves no trace.
 *
 * <p>The file appears whole, or not at all: lines go to a neighbour named {@code .partial} as they come, and
 * {@link #close()} moves it over the file. When the JVM ends before that, the neighbour stays and an earlier recording is
 * untouched.
 *
 * <p>Thread-safe, but answers are recorded in the order in which they come: one recording is for one run.
 */
public final class RecordingChatModel implements ChatModel, AutoCloseable {
    private final ChatModel model;
    private final Path file;
    private final Path partial;
    private int exchanges;
    private boolean closed;

    /**
     * Records without a date, so that two recordings of the same run are the same file.
     *
     * @param model what is asked
     * @param file what to write; missing folders are made
     * @param origin how this recording comes about, truthfully, for people: the name of the model, or that it is scripted
     * @throws StoreException when the file cannot be written
     */
    public RecordingChatModel(ChatModel model, Path file, String origin) {
        this(model, file, origin, null);
    }

    /**
     * Records with the date.
     *
     * @param model what is asked
     * @param file what to write; missing folders are made
     * @param origin how this recording comes about, truthfully, for people: the name of the model, or that it is scripted
     * @param clock gives the date in the header; null for none
     * @throws StoreException when the file cannot be written
     */
    public RecordingChatModel(ChatModel model, Path file, String origin, @Nullable InstantSource clock) {
        this.model = model;
        this.file = file.toAbsolutePath();
        this.partial = this.file.resolveSibling(this.file.getFileName() + ".partial");
        begin(RecordingFormat.header(origin, clock == null ? null : clock.instant()));
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
                StandardOpenOption.APPEND);
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
            Files.move(partial, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    private StoreException unwritable(IOException cause) {
        return new StoreException(
                "The recording " + file + " cannot be written. Check that its folder is writable and has room.", cause);
    }
}
