package com.aiqaramba.samples.shop.pages;

import com.aiqaramba.samples.shop.cart.Cart;
import com.aiqaramba.samples.shop.session.Visitor;
import com.aiqaramba.samples.shop.web.Html;
import com.aiqaramba.samples.shop.web.Request;

/** What all pages have in common: head, header, message, footer. */
final class Layout {
    private Layout() {}

    static Html page(Request request, String title, Html main) {
        return page(request, title, "", main);
    }

    static Html page(Request request, String title, String searched, Html main) {
        return Html.of("""
                <!doctype html>
                <html lang="en">
                {}
                <body>
                <a class="skip" href="#main">Skip to content</a>
                {}
                <main id="main" tabindex="-1">
                {}
                {}
                </main>
                {}
                </body>
                </html>
                """, head(title), header(request, searched), notice(request.visitor()), main, FOOTER);
    }

    /** The head of a page, for those that go without header and footer too. */
    static Html head(String title) {
        return Html.of("""
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>{} · Pebble Shoes</title>
                <link rel="icon" href="/assets/icon.svg" type="image/svg+xml">
                <link rel="stylesheet" href="/assets/shop.css">
                <script type="module" src="/assets/shop.js"></script>
                </head>
                """, title);
    }

    private static Html header(Request request, String searched) {
        return Html.of(
                """
                <header class="site-header"><div class="bar">
                <a class="brand" href="/" aria-label="Pebble Shoes, home page"><span class="pebble" aria-hidden="true"></span>Pebble</a>
                <nav class="menu" aria-label="Main">
                <a href="/shoes"{}>Shoes</a>
                <a href="/delivery"{}>Delivery</a>
                </nav>
                <form class="search" role="search" action="/shoes" method="get">
                <label class="visually-hidden" for="search">Search shoes</label>
                <input id="search" type="search" name="q" value="{}" placeholder="Search shoes" autocomplete="off" maxlength="80">
                <button type="submit">Search</button>
                </form>
                <nav class="personal" aria-label="Personal">
                {}
                {}
                </nav>
                </div></header>
                """,
                current(request.path().startsWith("/shoes")),
                current(request.path().equals("/delivery")),
                searched,
                personal(request),
                cartLink(request));
    }

    private static Html personal(Request request) {
        if (request.visitor().account().isEmpty()) {
            return Html.of(
                    "<a href=\"/sign-in\"{}>Sign in</a>", current(request.path().equals("/sign-in")));
        }
        return Html.of("""
                <a href="/account"{}>My account</a>
                <form action="/sign-out" method="post"><button class="link" type="submit">Sign out</button></form>
                """, current(request.path().equals("/account")));
    }

    private static Html cartLink(Request request) {
        Cart cart = request.visitor().cart();
        return Html.of(
                "<a class=\"cart-link\" href=\"/cart\"{} aria-label=\"Cart, {}\">Cart <span class=\"badge\">{}</span></a>",
                current(request.path().equals("/cart")),
                Words.items(cart.items()),
                cart.items());
    }

    private static Html current(boolean here) {
        return Html.when(here, " aria-current=\"page\"");
    }

    private static Html notice(Visitor visitor) {
        return visitor.takeNotice()
                .map(text -> Html.of("<p class=\"notice\" role=\"status\">{}</p>", text))
                .orElse(Html.NOTHING);
    }

    private static final Html FOOTER = Html.of("""
            <footer class="site-footer"><div class="bar">
            <p><strong>Pebble Shoes</strong><br>A sample shop. Nothing here is for sale.</p>
            <nav aria-label="Footer"><a href="/shoes">All shoes</a> <a href="/delivery">Delivery and returns</a></nav>
            </div></footer>
            """);
}
