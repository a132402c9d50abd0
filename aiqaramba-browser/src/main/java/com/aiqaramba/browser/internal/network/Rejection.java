package com.aiqaramba.browser.internal.network;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** A request that is not carried out, and what the browser is told instead. */
final class Rejection extends IOException {
    private static final long serialVersionUID = 1L;

    private static final Map<Integer, String> PHRASES =
            Map.of(400, "Bad Request", 403, "Forbidden", 431, "Request Header Fields Too Large");

    private final int status;
    private final String target;
    private final String reason;

    private Rejection(int status, String target, String reason) {
        super(reason);
        this.status = status;
        this.target = target;
        this.reason = reason;
    }

    /** Returns the rejection of a request that the rules of the run do not allow. */
    static Rejection forbidden(RequestTarget target, String reason) {
        return new Rejection(403, target.toString(), reason);
    }

    /** Returns the rejection of a request that could be read in more than one way; nothing of it is repeated. */
    static Rejection malformed(String reason) {
        return new Rejection(400, "a malformed request", reason);
    }

    static Rejection tooLong(String reason) {
        return new Rejection(431, "a request that is too long", reason);
    }

    /** Returns the rejection of a request that was allowed and came to nothing. */
    static Rejection failed(RequestTarget target, String reason) {
        return new Rejection(502, target.toString(), reason);
    }

    /** Tells whether the gate did not want it, rather than could not do it. */
    boolean isRefusal() {
        return status < 500;
    }

    String target() {
        return target;
    }

    String reason() {
        return reason;
    }

    /**
     * Returns the answer; of a failure without a text, so that the browser shows its own page about it, and not one
     * that looks like the server's.
     */
    byte[] answer() {
        String text = isRefusal() ? "Refused by the network rules: " + target + ": " + reason + ".\n" : "";
        return ("HTTP/1.1 " + status + " " + (isRefusal() ? PHRASES.get(status) : reason) + "\r\n"
                        + "Content-Type: text/plain; charset=us-ascii\r\n"
                        + "Content-Length: " + text.length() + "\r\n"
                        + "Cache-Control: no-store\r\n"
                        + "Connection: close\r\n\r\n"
                        + text)
                .getBytes(StandardCharsets.US_ASCII);
    }
}
