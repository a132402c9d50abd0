package com.aiqaramba.samples.shop.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;

/** Reads the form that a POST request carries. */
final class FormBody {
    private static final int LARGEST = 64 * 1024;

    private FormBody() {}

    /** Throws IllegalArgumentException for a body that is too long or not a form. */
    static Parameters read(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readNBytes(LARGEST + 1);
        if (body.length > LARGEST) {
            throw new IllegalArgumentException("the form is longer than " + LARGEST + " bytes");
        }
        return Parameters.parse(new String(body, UTF_8));
    }
}
