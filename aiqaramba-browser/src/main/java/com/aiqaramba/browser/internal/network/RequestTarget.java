package com.aiqaramba.browser.internal.network;

import com.aiqaramba.core.web.NetworkAccess;
import com.aiqaramba.core.web.Origin;
import java.util.function.Predicate;

/**
 * Target of a request. Of a tunnel only host and port are known, so it stands for {@code http} (a WebSocket) as well
 * as for {@code https}. Immutable.
 */
record RequestTarget(Origin origin, boolean isTunnel) {
    private static final int LONGEST = 120;

    String host() {
        return origin.host();
    }

    int port() {
        return origin.port();
    }

    /** Returns the line that tells a server which of its hosts is meant. */
    String hostHeader() {
        return "Host: " + host() + (port() == 80 ? "" : ":" + port()) + "\r\n";
    }

    boolean isAllowedBy(NetworkAccess access) {
        return isAny(access::allows);
    }

    boolean isListedIn(NetworkAccess access) {
        return access.everyOrigin() || isAny(access.origins()::contains);
    }

    boolean mayBePrivate(NetworkAccess access) {
        return isAny(access::allowsPrivate);
    }

    private boolean isAny(Predicate<Origin> rule) {
        return rule.test(origin) || (isTunnel && rule.test(new Origin("http", host(), port())));
    }

    /**
     * Returns the target as it is shown to people and models. A page can choose a name of any length and with a secret
     * in it: a part of a secret would not be found and masked, so nothing of a long name is shown.
     */
    @Override
    public String toString() {
        String whole = isTunnel && port() != 443 ? host() + ":" + port() : origin.toString();
        return whole.length() <= LONGEST ? whole : "a host with a name of " + host().length() + " characters";
    }
}
