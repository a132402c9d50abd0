package com.aiqaramba.llm.gemini;

import okhttp3.HttpUrl;
import okhttp3.Request;

/** Asks for an answer in chunks where the SDK asks for it in one piece: only the address differs. */
final class StreamedRequest {
    private StreamedRequest() {}

    static Request of(Request request) {
        HttpUrl url = request.url();
        String path = url.encodedPath().replaceFirst(":generateContent$", ":streamGenerateContent");
        return request.newBuilder()
                .url(url.newBuilder()
                        .encodedPath(path)
                        .setQueryParameter("alt", "sse")
                        .build())
                .build();
    }
}
