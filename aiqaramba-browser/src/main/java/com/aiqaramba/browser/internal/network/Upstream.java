package com.aiqaramba.browser.internal.network;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;
import java.util.List;

/** Connections to the servers that a browser may reach. Thread-safe. */
final class Upstream {
    private final Rules rules;
    private final OpenSockets sockets;
    private final GateLimits limits;

    Upstream(Rules rules, OpenSockets sockets, GateLimits limits) {
        this.rules = rules;
        this.sockets = sockets;
        this.limits = limits;
    }

    /** Tries one address after the other; each gets its share of the time. */
    Socket connect(RequestTarget target) throws IOException {
        List<InetAddress> addresses = rules.addressesOf(target);
        int share = Math.toIntExact(Math.max(1, limits.connect().toMillis() / Math.max(1, addresses.size())));
        for (InetAddress address : addresses) {
            // A proxy that is set for the whole JVM would look the address up again, or be another way out.
            Socket socket = sockets.add(new Socket(Proxy.NO_PROXY));
            try {
                socket.connect(new InetSocketAddress(address, target.port()), share);
                return socket;
            } catch (IOException unreachable) {
                socket.close();
            }
        }
        throw Rejection.failed(target, "it could not be reached");
    }
}
