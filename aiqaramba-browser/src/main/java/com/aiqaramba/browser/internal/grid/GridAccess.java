package com.aiqaramba.browser.internal.grid;

import java.net.URI;
import java.security.KeyStore;
import java.time.Duration;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import org.openqa.selenium.remote.http.ClientConfig;

/**
 * Where a Grid is and how it is spoken to.
 *
 * @param address http or https, without a user
 * @param authorities whose certificates are trusted; empty for those that the JVM trusts
 */
public record GridAccess(URI address, Optional<Credentials> credentials, Optional<KeyStore> authorities) {
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
                    "Give the user and the password of a Grid with withCredentials, not in its address.");
        }
    }

    /** The same Grid for a user. */
    public GridAccess with(Credentials user) {
        return new GridAccess(address, Optional.of(user), authorities);
    }

    /** The same Grid with other authorities. */
    public GridAccess trusting(KeyStore trusted) {
        return new GridAccess(address, credentials, Optional.of(trusted));
    }

    /** How to speak to it, waiting so long for an answer. */
    public ClientConfig client(Duration answer) {
        ClientConfig plain = ClientConfig.defaultConfig()
                .baseUri(address)
                .connectionTimeout(CONNECT)
                .readTimeout(answer);
        ClientConfig config = tls().map(plain::sslContext).orElse(plain);
        return credentials
                .map(user -> config.withFilter(
                        next -> request -> next.execute(request.setHeader("Authorization", user.header()))))
                .orElse(config);
    }

    /** What to connect with, empty for http. */
    Optional<SSLContext> tls() {
        return isSecure() ? Optional.of(Tls13Trust.context(authorities)) : Optional.empty();
    }

    boolean isSecure() {
        return "https".equalsIgnoreCase(address.getScheme());
    }

    /** The address of a WebSocket. */
    URI webSocket(String path) {
        return URI.create(address.toString().replaceFirst("^(?i:http)", "ws").replaceFirst("/$", "") + path);
    }
}
