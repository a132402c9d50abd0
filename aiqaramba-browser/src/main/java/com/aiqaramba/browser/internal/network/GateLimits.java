package com.aiqaramba.browser.internal.network;

import java.time.Duration;

/**
 * Limits of what one browser may take up of its gate. Immutable.
 *
 * @param connections open at the same time; further ones wait until one ends. Chromium opens 32 to a proxy, and 32 more
 *     for WebSockets
 * @param request from the beginning of a connection until its request is read
 * @param connect until one of a server's addresses has answered
 * @param idle while neither side sends anything
 */
record GateLimits(int connections, Duration request, Duration connect, Duration idle) {
    static final GateLimits DEFAULT =
            new GateLimits(128, Duration.ofSeconds(30), Duration.ofSeconds(10), Duration.ofMinutes(10));
}
