package com.aiqaramba.crypto.token;

import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Token that was just issued, the only place where it stands in plain form. It can be taken out once; its string form
 * does not show it. Thread-safe.
 *
 * @since 0.1.0
 */
public final class IssuedToken {
    private final Token token;
    private final AtomicReference<@Nullable String> plain;
    private final AtomicReference<@Nullable String> binding;

    IssuedToken(Token token, String plain, String binding) {
        this.token = token;
        this.plain = new AtomicReference<>(plain);
        this.binding = new AtomicReference<>(binding.isEmpty() ? null : binding);
    }

    /**
     * Returns what is known of it later too.
     *
     * @return the token without its plain form
     */
    public Token token() {
        return token;
    }

    /**
     * Hands out the plain form: what the user is shown, or what stands in a cookie or an address.
     *
     * @return 53 characters, all of them letters and digits but for an underscore
     * @throws IllegalStateException when it was handed out before
     */
    public String reveal() {
        return taken(plain);
    }

    /**
     * Hands out the second value of an OAuth state, for a cookie of the browser in which the flow begins.
     *
     * @return 53 characters, all of them letters and digits but for an underscore
     * @throws IllegalStateException when it was handed out before, or the kind of token has none
     */
    public String revealBinding() {
        return taken(binding);
    }

    private static String taken(AtomicReference<@Nullable String> from) {
        String value = from.getAndSet(null);
        if (value == null) {
            throw new IllegalStateException("This value was handed out before, or there is none; issue a new token.");
        }
        return value;
    }

    @Override
    public String toString() {
        return "IssuedToken[" + token.kind() + ", " + token.hint() + "]";
    }
}
