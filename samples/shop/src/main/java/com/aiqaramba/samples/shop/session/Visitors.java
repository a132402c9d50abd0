package com.aiqaramba.samples.shop.session;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The visitors by the token in their cookie, at most 1,000, the least recently seen leaving first; thread-safe. */
public final class Visitors {
    private static final int MOST = 1_000;
    private static final int TOKEN_BYTES = 32;

    private final SecureRandom random = new SecureRandom();
    private final Map<String, Visitor> byToken = new LinkedHashMap<>();

    public synchronized Optional<Visitor> find(String token) {
        Optional<Visitor> found = Optional.ofNullable(byToken.remove(token));
        found.ifPresent(visitor -> byToken.put(token, visitor));
        return found;
    }

    /** Gives the visitor a new token; any older one is no longer valid. */
    public synchronized String register(Visitor visitor) {
        forget(visitor);
        if (byToken.size() == MOST) {
            byToken.remove(byToken.keySet().iterator().next());
        }
        String token = newToken();
        byToken.put(token, visitor);
        return token;
    }

    public synchronized void forget(Visitor visitor) {
        byToken.values().removeIf(known -> known == visitor);
    }

    private String newToken() {
        byte[] bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
