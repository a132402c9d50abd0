package com.aiqaramba.samples.shop.web;

import com.aiqaramba.samples.shop.web.Response.Framing;
import com.sun.net.httpserver.Headers;

/** The headers that keep a browser from doing more with a page than the shop needs. */
final class SecurityHeaders {
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self';"
            + " frame-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors ";

    private SecurityHeaders() {}

    static void addTo(Headers headers, Framing framing) {
        boolean frameable = framing == Framing.SAME_ORIGIN;
        headers.set("Content-Security-Policy", POLICY + (frameable ? "'self'" : "'none'"));
        headers.set("X-Frame-Options", frameable ? "SAMEORIGIN" : "DENY");
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Referrer-Policy", "strict-origin-when-cross-origin");
        headers.set("Cross-Origin-Opener-Policy", "same-origin");
    }
}
