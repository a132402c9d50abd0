package com.aiqaramba.llm.internal;

import com.aiqaramba.core.chat.ChatListener;
import com.aiqaramba.core.chat.PartialAnswer;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.function.BiConsumer;

/**
 * Part of an answer that can be seen while it arrives. The thread that reads the body hands in its bytes, the thread
 * that asked waits for the answer and meanwhile tells the listener. Nothing of it gets into the answer.
 */
public final class Progress {
    private final InstantSource clock;
    private final Pieces pieces;
    private final ServerSentEvents events;
    private final boolean isWatched;

    private Progress(boolean isWatched, BiConsumer<JsonNode, Pieces> reader, InstantSource clock) {
        this.clock = clock;
        this.pieces = new Pieces(clock);
        this.isWatched = isWatched;
        this.events = new ServerSentEvents(event -> reader.accept(Json.parse(event), pieces));
    }

    /**
     * Returns the progress of an answer that is not streamed: there is nothing to tell. The clock is that of deadlines.
     */
    public static Progress none(InstantSource clock) {
        return new Progress(false, (chunk, pieces) -> {}, clock);
    }

    /** Returns the progress of a stream. The reader takes the pieces out of each chunk, whatever the chunk is. */
    public static Progress of(BiConsumer<JsonNode, Pieces> reader, InstantSource clock) {
        return new Progress(true, reader, clock);
    }

    /** Takes the next bytes of the body, the first ones of an array. */
    public void arrived(byte[] bytes, int length) {
        if (isWatched) {
            events.add(bytes, length);
        }
    }

    /** Waits for the answer. What the listener throws goes through. */
    public <T> T await(CompletableFuture<T> answer, Duration timeout, ChatListener listener)
            throws InterruptedException, TimeoutException, ExecutionException {
        Instant deadline = clock.instant().plus(timeout);
        var unused = answer.whenComplete((value, error) -> pieces.end());
        Optional<PartialAnswer> piece = pieces.next(deadline);
        while (piece.isPresent()) {
            listener.partialAnswer(piece.get());
            piece = pieces.next(deadline);
        }
        try {
            return answer.get();
        } catch (CancellationException e) {
            throw new ExecutionException(new IOException("The model was closed."));
        }
    }
}
