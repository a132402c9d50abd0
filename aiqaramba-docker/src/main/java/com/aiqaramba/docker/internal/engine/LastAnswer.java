package com.aiqaramba.docker.internal.engine;

import com.github.dockerjava.api.async.ResultCallback;
import java.io.Closeable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * Callback that waits for the end of an answer that comes in parts. The client library's own callbacks log what they
 * are told to expect.
 */
final class LastAnswer<T> implements ResultCallback<T> {
    private final CompletableFuture<@Nullable Void> end = new CompletableFuture<>();

    @Override
    public void onStart(Closeable answers) {}

    @Override
    public void onNext(T answer) {}

    @Override
    public void onError(Throwable failure) {
        end.completeExceptionally(failure);
    }

    @Override
    public void onComplete() {
        end.complete(null);
    }

    /** Returns when nothing more comes. */
    @Nullable
    Void get() throws InterruptedException, ExecutionException {
        return end.get();
    }

    @Override
    public void close() {}
}
