package com.aiqaramba.browser.internal.grid;

import java.net.URI;
import java.security.KeyStore;
import java.time.Duration;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import org.openqa.selenium.remote.http.ClientConfig;

/**
 * Address of a Grid and the way to speak to it.
 *
 * @param address http or https, without a user
 * @param tls what to connect with, empty for http
 */
public record GridAccess(URI address, Optional<Credentials> credentials, Optional<SSLContext> tls) {
    private static final Duration CONNECT = Duration.ofSeconds(5);

    /** Checks the address. */
    public GridAccess {
        boolean http = "http".equalsIgnoreCase(address.getScheme()) || "https".equalsIgnoreCase(address.getScheme());
        if (!http || address.getHost() == null || address.getRawQuery() != null || address.getRawFragment() != null) {
            throw new IllegalArgumentException(
                    "The address of a Grid is like https://grid.example:4444, with a path at most.");
        }
        if (address.getRawUserInfo() != null) {
            throw new IllegalArgumentException(
                    "Give the user and the password of a Grid with GridBrowsers.Builder.credentials, not in its"
                            + " address.");
        }
    }

    /** Returns a Grid that asks nobody who comes, and whose certificate the JVM trusts. */
    public static GridAccess to(URI address) {
        boolean https = "https".equalsIgnoreCase(address.getScheme());
        return new GridAccess(address, Optional.empty(), https ? Optional.of(Tls13Trust.inTheJvm()) : Optional.empty());
    }

    /** Returns the same Grid for a user. */
    public GridAccess with(Credentials user) {
        return new GridAccess(address, Optional.of(user), tls);
    }

    /** Returns the same Grid with other authorities. */
    public GridAccess trusting(KeyStore authorities) {
        if (tls.isEmpty()) {
            throw new IllegalArgumentException("The address of the Grid begins with http: there is nothing to trust.");
        }
        return new GridAccess(address, credentials, Optional.of(Tls13Trust.in(authorities)));
    }

    /** Returns the configuration of a client that waits so long for an answer. */
    public ClientConfig client(Duration answer) {
        ClientConfig plain = ClientConfig.defaultConfig()
                .baseUri(address)
                .connectionTimeout(CONNECT)
                .readTimeout(answer);
        ClientConfig config = tls.map(plain::sslContext).orElse(plain);
        return credentials
                .map(user -> config.withFilter(
                        next -> request -> next.execute(request.setHeader("Authorization", user.header()))))
                .orElse(config);
    }

    /** Returns the address of a WebSocket. */
    URI webSocket(String path) {
        return URI.create(address.toString().replaceFirst("^(?i:http)", "ws").replaceFirst("/$", "") + path);
    }
}
