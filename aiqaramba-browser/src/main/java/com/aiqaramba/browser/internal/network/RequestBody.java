package com.aiqaramba.browser.internal.network;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.regex.Pattern;

/** Body of a request, no byte more and no byte less. Immutable. */
interface RequestBody {
    /** No length is said, so nothing follows. */
    RequestBody NONE = new RequestBody() {
        @Override
        public String header() {
            return "";
        }

        @Override
        public void copy(InputStream from, OutputStream to) {}
    };

    Pattern LENGTH = Pattern.compile("\\d{1,18}");

    /** Returns the header line that tells the server how long it is. */
    String header();

    /**
     * Passes it on.
     *
     * @throws Rejection when it is not as its head says
     */
    void copy(InputStream from, OutputStream to) throws IOException;

    /** Reads the length from the headers; two lengths, or two ways to say it, are no length. */
    static RequestBody of(List<Header> headers) throws Rejection {
        List<Header> framing = headers.stream()
                .filter(header -> header.is("content-length") || header.is("transfer-encoding"))
                .toList();
        if (framing.isEmpty()) {
            return NONE;
        }
        String value = framing.get(0).value().strip();
        if (framing.size() == 1
                && framing.get(0).is("content-length")
                && LENGTH.matcher(value).matches()) {
            return new MeasuredBody(Long.parseLong(value));
        }
        if (framing.size() == 1 && value.equalsIgnoreCase("chunked")) {
            return new ChunkedBody();
        }
        throw Rejection.malformed("its length cannot be read");
    }
}
