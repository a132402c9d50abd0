package com.aiqaramba.llm.openai;

import com.aiqaramba.core.chat.ChatListener;
import com.aiqaramba.llm.internal.DaemonThreads;
import com.aiqaramba.llm.internal.Progress;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.KeyStore;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ThreadPoolExecutor.DiscardPolicy;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLParameters;
import org.jspecify.annotations.Nullable;

/**
 * Carries requests. Nothing in it repeats a request that was sent or follows a redirect, which would carry the key
 * elsewhere; TLS is 1.3 or the connection fails. HTTP is 1.1: some local servers stumble over the offer of more.
 */
final class OpenAiTransport implements AutoCloseable {
    private final ExecutorService threads = DaemonThreads.create("aiqaramba-openai", new DiscardPolicy());
    private final Set<OpenAiExchange> underWay = ConcurrentHashMap.newKeySet();
    private final int maxBodyBytes;
    private final InstantSource clock;
    private final HttpClient http;
    private volatile boolean closed;

    /** Makes one without a connection; the clock is that of deadlines. */
    OpenAiTransport(int maxBodyBytes, @Nullable KeyStore authorities, InstantSource clock) {
        this.maxBodyBytes = maxBodyBytes;
        this.clock = clock;
        HttpClient.Builder client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .sslParameters(new SSLParameters(null, new String[] {"TLSv1.3"}))
                .executor(threads);
        if (authorities != null) {
            client.sslContext(Trust.in(authorities));
        }
        http = client.build();
    }

    /** Sends once and waits for the whole answer. Whatever ends the wait ends the exchange on the wire too. */
    HttpResponse<byte[]> send(HttpRequest request, Duration timeout, boolean streaming, ChatListener listener)
            throws InterruptedException, TimeoutException, ExecutionException {
        Progress progress = streaming ? Progress.of(OpenAiPieceReader::read, clock) : Progress.none(clock);
        OpenAiExchange exchange = new OpenAiExchange(http, request, maxBodyBytes, progress);
        underWay.add(exchange);
        try {
            if (closed) {
                exchange.cancel();
            }
            return exchange.await(timeout, listener);
        } finally {
            underWay.remove(exchange);
            exchange.cancel();
        }
    }

    boolean isClosed() {
        return closed;
    }

    /** Ends what is under way. The JDK ends its own thread once nobody holds the client. */
    @Override
    public void close() {
        closed = true;
        underWay.forEach(OpenAiExchange::cancel);
        threads.shutdown();
    }
}
