package com.aiqaramba.browser.internal.network;

import com.aiqaramba.core.web.NetworkAccess;
import com.aiqaramba.core.web.PrivateAddresses;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** Decides where a browser may connect to. Thread-safe. */
final class Rules {
    private static final String NOT_ALLOWED = "not among the origins of this task";
    private static final String PRIVATE = "a private address, which this task may not reach";
    private static final String LEADS_TO_PRIVATE = "its name leads to " + PRIVATE;

    private final NameResolver names;
    private volatile NetworkAccess access = NetworkAccess.NONE;

    Rules(NameResolver names) {
        this.names = names;
    }

    void admit(NetworkAccess allowed) {
        access = allowed;
    }

    /**
     * The addresses of a target, all of which may be connected to. Whoever connects uses them and does not look the name up
     * again: the second answer could be another one.
     */
    List<InetAddress> addressesOf(Target target) throws Rejection {
        NetworkAccess current = access;
        if (!target.isAllowedBy(current)) {
            throw Rejection.forbidden(target, target.isAllowedBy(withPrivate(current)) ? PRIVATE : NOT_ALLOWED);
        }
        List<InetAddress> addresses = lookUp(target);
        if (!current.privateAddresses() && addresses.stream().anyMatch(PrivateAddresses::contains)) {
            throw Rejection.forbidden(target, LEADS_TO_PRIVATE);
        }
        return addresses;
    }

    private static NetworkAccess withPrivate(NetworkAccess access) {
        return new NetworkAccess(access.origins(), access.everyOrigin(), true);
    }

    private List<InetAddress> lookUp(Target target) throws Rejection {
        try {
            return names.lookUp(target.host());
        } catch (UnknownHostException unknown) {
            throw Rejection.failed(target, "its name could not be looked up");
        }
    }
}
