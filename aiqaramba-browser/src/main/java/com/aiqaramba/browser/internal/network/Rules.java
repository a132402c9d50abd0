package com.aiqaramba.browser.internal.network;

import com.aiqaramba.core.web.NetworkAccess;
import com.aiqaramba.core.web.PrivateAddresses;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** Rules of where a browser may connect to. Thread-safe. */
final class Rules {
    private static final String NOT_ALLOWED = "not among the origins of this task";
    private static final String PRIVATE = "a private address, which this task may not reach";
    private static final String LEADS_TO_PRIVATE = "its name leads to " + PRIVATE;

    private static final String UNKNOWN = "its name could not be looked up";

    /** Names for which there is never an address (RFC 6761), so that nobody needs to refuse it. */
    private static final String NO_NAME = ".invalid";

    private final NameResolver names;
    private volatile NetworkAccess access = NetworkAccess.NONE;

    Rules(NameResolver names) {
        this.names = names;
    }

    void admit(NetworkAccess allowed) {
        access = allowed;
    }

    /**
     * Returns the addresses of a target, all of which may be connected to. Whoever connects uses them and does not look
     * the name up again: the second answer could be another one.
     */
    List<InetAddress> addressesOf(RequestTarget target) throws Rejection {
        if (target.host().endsWith(NO_NAME)) {
            throw Rejection.failed(target, UNKNOWN);
        }
        NetworkAccess current = access;
        if (!target.isAllowedBy(current)) {
            throw Rejection.forbidden(target, target.isListedIn(current) ? PRIVATE : NOT_ALLOWED);
        }
        List<InetAddress> addresses = lookUp(target);
        if (!target.mayBePrivate(current) && addresses.stream().anyMatch(PrivateAddresses::contains)) {
            throw Rejection.forbidden(target, LEADS_TO_PRIVATE);
        }
        return addresses;
    }

    private List<InetAddress> lookUp(RequestTarget target) throws Rejection {
        try {
            return names.lookUp(target.host());
        } catch (UnknownHostException unknown) {
            throw Rejection.failed(target, UNKNOWN);
        }
    }
}
