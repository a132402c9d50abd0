package com.aiqaramba.browser.internal.network;

import com.aiqaramba.core.web.NetworkAccess;
import com.aiqaramba.core.web.PrivateAddresses;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Decides where a browser may connect to. Thread-safe. */
final class Rules {
    private final NameResolver names;
    private volatile @Nullable NetworkAccess access;

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
        if (current == null) {
            throw Rejection.forbidden(target, "no run has begun");
        }
        if (!target.isAllowedBy(current)) {
            throw Rejection.forbidden(target, "not among the origins of this task");
        }
        if (!current.privateAddresses() && PrivateAddresses.isPrivateHost(target.host())) {
            throw Rejection.forbidden(target, "a private host, which this task may not reach");
        }
        List<InetAddress> addresses = lookUp(target);
        if (!current.privateAddresses() && addresses.stream().anyMatch(PrivateAddresses::contains)) {
            throw Rejection.forbidden(target, "its name leads to a private address, which this task may not reach");
        }
        return addresses;
    }

    private List<InetAddress> lookUp(Target target) throws Rejection {
        try {
            return names.lookUp(target.host());
        } catch (UnknownHostException unknown) {
            throw Rejection.failed(target, "its name could not be looked up");
        }
    }
}
