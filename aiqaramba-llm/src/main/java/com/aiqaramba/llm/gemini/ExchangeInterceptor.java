package com.aiqaramba.llm.gemini;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import okhttp3.Call;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;

/**
 * Stands between the SDK and the network. It catches the call, which the SDK does not hand out, and reads the whole body
 * here, within the deadline of the call and up to a limit; the SDK would read it on the common pool.
 */
final class ExchangeInterceptor implements Interceptor {
    /** Carries the number of the exchange from the SDK's request to this class; never sent. */
    static final String HEADER = "x-aiqaramba-exchange";

    private final Map<String, Exchange> exchanges = new ConcurrentHashMap<>();
    private final AtomicLong last = new AtomicLong();
    private final int maxBodyBytes;

    ExchangeInterceptor(int maxBodyBytes) {
        this.maxBodyBytes = maxBodyBytes;
    }

    String register(Exchange exchange) {
        String number = Long.toString(last.incrementAndGet());
        exchanges.put(number, exchange);
        return number;
    }

    void forget(String number) {
        exchanges.remove(number);
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        String number = chain.request().header(HEADER);
        Exchange exchange = number == null ? null : exchanges.get(number);
        if (exchange == null) {
            throw new IOException("This exchange is already over.");
        }
        exchange.begin(chain.call());
        Request request = chain.request().newBuilder().removeHeader(HEADER).build();
        try (Response response = chain.proceed(request)) {
            byte[] body = read(response, chain.call());
            exchange.received(new Reply(
                    response.code(), response.header("Retry-After"), new String(body, StandardCharsets.UTF_8)));
            return response.newBuilder()
                    .body(ResponseBody.create(body, MediaType.get("application/json; charset=utf-8")))
                    .build();
        }
    }

    private byte[] read(Response response, Call call) throws IOException {
        ResponseBody body = response.body();
        if (body == null) {
            return new byte[0];
        }
        byte[] bytes = body.byteStream().readNBytes(maxBodyBytes + 1);
        if (bytes.length > maxBodyBytes) {
            // Closing alone would first read on for a while, so that the connection can be used again.
            call.cancel();
            throw new BodyTooLargeException(maxBodyBytes);
        }
        return bytes;
    }

    /** The answer is longer than any answer of a model can be. */
    static final class BodyTooLargeException extends IOException {
        private static final long serialVersionUID = 1L;

        BodyTooLargeException(int limit) {
            super("The answer is longer than " + limit + " bytes.");
        }
    }
}
