package com.aiqaramba.browser.internal.network;

import java.util.Set;

/** A field of a head. Immutable. */
record Header(String name, String value) {
    /** Those that concern a connection and not a message. */
    private static final Set<String> OF_ONE_HOP = Set.of(
            "connection",
            "keep-alive",
            "proxy-authenticate",
            "proxy-authorization",
            "proxy-connection",
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade");

    boolean is(String other) {
        return name.equalsIgnoreCase(other);
    }

    boolean isOfOneHop() {
        return OF_ONE_HOP.stream().anyMatch(this::is);
    }

    @Override
    public String toString() {
        return name + ": " + value + "\r\n";
    }
}
