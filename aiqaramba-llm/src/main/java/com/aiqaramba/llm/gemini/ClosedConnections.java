package com.aiqaramba.llm.gemini;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import okhttp3.Connection;
import okhttp3.ConnectionPool;
import okhttp3.Interceptor;
import okhttp3.Protocol;
import okhttp3.Response;

/**
 * Keeps requests off pooled connections that the server has closed meanwhile. OkHttp looks at a connection of HTTP/1.1
 * only after 10 seconds in the pool, and learns of earlier ends from the failure of a request, of which nobody can tell
 * whether it has arrived. So each connection is looked at before anything is sent on it, and a closed one replaced at
 * once. One of HTTP/2 is read all the time and leaves the pool by itself.
 */
final class ClosedConnections {
    private final ConnectionPool pool;

    ClosedConnections(ConnectionPool pool) {
        this.pool = pool;
    }

    /** Intercepts a call: takes a new connection if that from the pool was found closed, once. */
    Response replace(Interceptor.Chain chain) throws IOException {
        try {
            return chain.proceed(chain.request());
        } catch (ClosedConnectionException nothingSent) {
            pool.evictAll();
            return chain.proceed(chain.request());
        }
    }

    /** Intercepts a request on its connection: refuses a closed one. */
    static Response refuse(Interceptor.Chain chain) throws IOException {
        Connection connection = chain.connection();
        if (connection != null && connection.protocol() == Protocol.HTTP_1_1 && isClosed(connection.socket())) {
            throw new ClosedConnectionException();
        }
        return chain.proceed(chain.request());
    }

    /** Whatever can be read before a request was sent, an end or a byte, makes the connection useless. */
    private static boolean isClosed(Socket socket) {
        try {
            int timeout = socket.getSoTimeout();
            socket.setSoTimeout(1);
            try {
                var unused = socket.getInputStream().read();
                return true;
            } finally {
                socket.setSoTimeout(timeout);
            }
        } catch (SocketTimeoutException open) {
            return false;
        } catch (IOException broken) {
            return true;
        }
    }

    /** The connection had an end before a request was sent on it. */
    private static final class ClosedConnectionException extends IOException {
        private static final long serialVersionUID = 1L;

        ClosedConnectionException() {
            super("The server has closed the connection.");
        }
    }
}
