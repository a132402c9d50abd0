package com.aiqaramba.llm.gemini;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;

/**
 * Stands between the SDK and the network. It catches the call, which the SDK does not hand out, and reads the whole body
 * here, within the deadline of the call and up to a limit; the SDK would read it on the common pool.
 *
 * <p>A stream is asked for and put together here too, and the SDK sees an answer in one piece: its own streams know neither
 * a server that answers without streaming nor one that breaks off.
 */
final class ExchangeInterceptor implements Interceptor {
    /** Carries the number of the exchange from the SDK's request to this class; never sent. */
    static final String HEADER = "x-aiqaramba-exchange";

    private static final MediaType JSON = MediaType.get("application/json; charset=utf-8");
    private static final int BUFFER_BYTES = 8_192;

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
        try (Response response = chain.proceed(request(chain.request(), exchange))) {
            byte[] body = read(response, exchange);
            String text = exchange.isStreaming() ? StreamedAnswer.text(body) : new String(body, StandardCharsets.UTF_8);
            exchange.received(new Reply(response.code(), response.header("Retry-After"), text));
            return response.newBuilder().body(ResponseBody.create(text, JSON)).build();
        }
    }

    private static Request request(Request request, Exchange exchange) {
        Request.Builder sent = request.newBuilder().removeHeader(HEADER);
        if (exchange.isStreaming()) {
            sent.url(streaming(request.url()));
        }
        return sent.build();
    }

    private static HttpUrl streaming(HttpUrl url) {
        return url.newBuilder()
                .encodedPath(url.encodedPath().replaceFirst(":generateContent$", ":streamGenerateContent"))
                .setQueryParameter("alt", "sse")
                .build();
    }

    private byte[] read(Response response, Exchange exchange) throws IOException {
        ResponseBody body = response.body();
        if (body == null) {
            return new byte[0];
        }
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        InputStream in = body.byteStream();
        byte[] bytes = new byte[BUFFER_BYTES];
        for (int length = in.read(bytes); length >= 0; length = in.read(bytes)) {
            if (whole.size() + length > maxBodyBytes) {
                exchange.cancel(); // or OkHttp reads on, to save the connection
                throw new BodyTooLargeException(maxBodyBytes);
            }
            whole.write(bytes, 0, length);
            exchange.progress().arrived(bytes, length);
        }
        return whole.toByteArray();
    }

    /** The answer is longer than any answer of a model can be. */
    static final class BodyTooLargeException extends IOException {
        private static final long serialVersionUID = 1L;

        BodyTooLargeException(int limit) {
            super("The answer is longer than " + limit + " bytes.");
        }
    }
}
