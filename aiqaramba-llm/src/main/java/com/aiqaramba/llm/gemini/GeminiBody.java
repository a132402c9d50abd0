package com.aiqaramba.llm.gemini;

import com.aiqaramba.llm.internal.BodyTooLargeException;
import com.aiqaramba.llm.internal.BoundedBody;
import java.io.IOException;
import java.io.InputStream;
import okhttp3.Response;
import okhttp3.ResponseBody;

/** Reads a body up to a limit, and shows it as it arrives. */
final class GeminiBody {
    private static final int BUFFER_BYTES = 8_192;

    private GeminiBody() {}

    static byte[] read(Response response, int limit, GeminiExchange exchange) throws IOException {
        ResponseBody body = response.body();
        return body == null ? new byte[0] : read(body.byteStream(), limit, exchange);
    }

    private static byte[] read(InputStream in, int limit, GeminiExchange exchange) throws IOException {
        BoundedBody body = new BoundedBody(limit, exchange.progress());
        byte[] bytes = new byte[BUFFER_BYTES];
        try {
            for (int length = in.read(bytes); length >= 0; length = in.read(bytes)) {
                body.add(bytes, length);
            }
        } catch (BodyTooLargeException e) {
            // Closing alone would first read on for a while, so that the connection can be used again.
            exchange.cancel();
            throw e;
        }
        return body.bytes();
    }
}
