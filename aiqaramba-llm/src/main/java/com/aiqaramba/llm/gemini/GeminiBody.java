package com.aiqaramba.llm.gemini;

import com.aiqaramba.llm.internal.BodyTooLargeException;
import java.io.ByteArrayOutputStream;
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
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        byte[] bytes = new byte[BUFFER_BYTES];
        for (int length = in.read(bytes); length >= 0; length = in.read(bytes)) {
            if (whole.size() + length > limit) {
                // Closing alone would first read on for a while, so that the connection can be used again.
                exchange.cancel();
                throw new BodyTooLargeException(limit);
            }
            whole.write(bytes, 0, length);
            exchange.progress().arrived(bytes, length);
        }
        return whole.toByteArray();
    }
}
