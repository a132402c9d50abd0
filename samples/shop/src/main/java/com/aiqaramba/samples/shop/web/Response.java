package com.aiqaramba.samples.shop.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.aiqaramba.samples.shop.session.Visitor;
import java.util.Optional;

/** An answer: a page or the address to go to next, and perhaps another visitor to go on as. */
public record Response(
        int status, String body, Optional<String> location, Framing framing, Optional<Visitor> continueAs) {

    /** Who may show the page in a frame. */
    public enum Framing {
        FORBIDDEN,
        SAME_ORIGIN
    }

    public static Response page(int status, ShopHtml html) {
        return new Response(status, html.toString(), Optional.empty(), Framing.FORBIDDEN, Optional.empty());
    }

    public static Response page(ShopHtml html) {
        return page(200, html);
    }

    /** Sends the browser to a path of this shop, by GET. */
    public static Response redirect(String path) {
        return new Response(303, "", Optional.of(path), Framing.FORBIDDEN, Optional.empty());
    }

    public Response framedBySameOrigin() {
        return new Response(status, body, location, Framing.SAME_ORIGIN, continueAs);
    }

    /** Gives the browser a new session that belongs to this visitor; the old session ends. */
    public Response continueAs(Visitor visitor) {
        return new Response(status, body, location, framing, Optional.of(visitor));
    }

    byte[] bytes() {
        return body.getBytes(UTF_8);
    }
}
