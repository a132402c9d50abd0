package com.aiqaramba.samples.shop.web;

import com.sun.net.httpserver.Headers;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The cookie that tells one visitor from the other. */
final class SessionCookie {
    private static final String PREFIX = "shop_session=";

    private SessionCookie() {}

    static Optional<String> read(Headers request) {
        return request.getOrDefault("Cookie", List.of()).stream()
                .flatMap(header -> Arrays.stream(header.split(";", -1)))
                .map(String::strip)
                .filter(cookie -> cookie.startsWith(PREFIX))
                .map(cookie -> cookie.substring(PREFIX.length()))
                .findFirst();
    }

    static void write(Headers response, String token) {
        response.set("Set-Cookie", PREFIX + token + "; Path=/; HttpOnly; SameSite=Lax");
    }
}
