package com.aiqaramba.llm.gemini;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;

/**
 * Stands between the SDK and the network. It catches the call, which the SDK does not hand out, and reads the whole
 * body here, within the deadline of the call and up to a limit; the SDK would read it on the common pool.
 *
 * <p>A stream is asked for and put together here too, and the SDK sees an answer in one piece. Its own streams know
 * neither a server that does not stream nor one that breaks off: both are a stream with fewer chunks to it.
 */
final class ExchangeInterceptor implements Interceptor {
    /** Carries the number of the exchange from the SDK's request to this class; never sent. */
    static final String HEADER = "x-aiqaramba-exchange";

    private static final MediaType JSON = MediaType.get("application/json; charset=utf-8");

    private final Map<String, GeminiExchange> exchanges = new ConcurrentHashMap<>();
    private final AtomicLong last = new AtomicLong();
    private final int maxBodyBytes;
    private final InstantSource clock;

    /** Makes one without exchanges; the clock is that of their deadlines. */
    ExchangeInterceptor(int maxBodyBytes, InstantSource clock) {
        this.maxBodyBytes = maxBodyBytes;
        this.clock = clock;
    }

    GeminiExchange open(boolean isStreaming) {
        GeminiExchange exchange = new GeminiExchange(Long.toString(last.incrementAndGet()), isStreaming, clock);
        exchanges.put(exchange.number(), exchange);
        return exchange;
    }

    /** Ends an exchange, on the wire too. */
    void end(GeminiExchange exchange) {
        exchange.cancel();
        exchanges.remove(exchange.number());
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        String number = chain.request().header(HEADER);
        GeminiExchange exchange = number == null ? null : exchanges.get(number);
        if (exchange == null) {
            throw new IOException("This exchange is already over.");
        }
        exchange.begin(chain.call());
        Request request = chain.request().newBuilder().removeHeader(HEADER).build();
        try (Response response = chain.proceed(exchange.isStreaming() ? StreamedRequest.of(request) : request)) {
            byte[] body = GeminiBody.read(response, maxBodyBytes, exchange);
            String text =
                    exchange.isStreaming() ? GeminiStreamedAnswer.text(body) : new String(body, StandardCharsets.UTF_8);
            exchange.received(new GeminiReply(response.code(), response.header("Retry-After"), text));
            return response.newBuilder().body(ResponseBody.create(text, JSON)).build();
        }
    }
}
