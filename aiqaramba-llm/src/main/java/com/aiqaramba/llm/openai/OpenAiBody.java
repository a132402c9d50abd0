package com.aiqaramba.llm.openai;

import com.aiqaramba.llm.internal.BodyTooLargeException;
import com.aiqaramba.llm.internal.BoundedBody;
import com.aiqaramba.llm.internal.Progress;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/**
 * Collects a body up to a limit, and shows it as it arrives. It can be given up, which ends the connection when it is
 * not yet whole.
 */
final class OpenAiBody implements BodySubscriber<byte[]> {
    private final CompletableFuture<byte[]> whole = new CompletableFuture<>();
    private final BoundedBody body;
    private Flow.@Nullable Subscription source;
    private boolean givenUp;

    OpenAiBody(int limit, Progress progress) {
        body = new BoundedBody(limit, progress);
    }

    @Override
    public CompletionStage<byte[]> getBody() {
        return whole;
    }

    @Override
    public synchronized void onSubscribe(Flow.Subscription subscription) {
        source = subscription;
        if (givenUp) {
            subscription.cancel();
        } else {
            subscription.request(Long.MAX_VALUE);
        }
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
        try {
            for (ByteBuffer buffer : buffers) {
                byte[] part = new byte[buffer.remaining()];
                buffer.get(part);
                body.add(part, part.length);
            }
        } catch (BodyTooLargeException e) {
            whole.completeExceptionally(e);
            giveUp();
        }
    }

    @Override
    public void onError(Throwable error) {
        whole.completeExceptionally(error);
    }

    @Override
    public void onComplete() {
        whole.complete(body.bytes());
    }

    /** Asks for no more. Without effect on a whole body. */
    synchronized void giveUp() {
        givenUp = true;
        if (source != null) {
            source.cancel();
        }
    }
}
