package com.aiqaramba.test.contract;

import java.nio.charset.StandardCharsets;

/** Answer of a server that is broken, or wants to break somebody. */
@SuppressWarnings("ArrayRecordComponent") // written once, never compared
record HostileAnswer(int status, byte[] body) {
    @Override
    public String toString() {
        String text = new String(body, StandardCharsets.UTF_8);
        return "HTTP " + status + " " + text.substring(0, Math.min(text.length(), 2_000));
    }
}
