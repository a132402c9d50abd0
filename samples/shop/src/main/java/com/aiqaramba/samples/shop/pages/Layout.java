package com.aiqaramba.samples.shop.pages;

import com.aiqaramba.samples.shop.cart.Cart;
import com.aiqaramba.samples.shop.session.Visitor;
import com.aiqaramba.samples.shop.web.Request;
import com.aiqaramba.samples.shop.web.ShopHtml;

/** What all pages have in common: head, header, message, footer. */
final class Layout {
    private Layout() {}

    static ShopHtml page(Request request, String title, ShopHtml main) {
        return page(request, title, "", main);
    }

    static ShopHtml page(Request request, String title, String searched, ShopHtml main) {
        return ShopHtml.of("""
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
    static ShopHtml head(String title) {
        return ShopHtml.of("""
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

    private static ShopHtml header(Request request, String searched) {
        return ShopHtml.of(
                """
                <header class="site-header"><div class="bar">
                <a class="brand" href="/" aria-label="Pebble Shoes, home page">\
                <span class="pebble" aria-hidden="true"></span>Pebble</a>
                <nav class="menu" aria-label="Main">
                <a href="/shoes"{}>Shoes</a>
                <a href="/delivery"{}>Delivery</a>
                </nav>
                <form class="search" role="search" action="/shoes" method="get">
                <label class="visually-hidden" for="search">Search shoes</label>
                <input id="search" type="search" name="q" value="{}" placeholder="Search shoes" autocomplete="off" \
                maxlength="80">
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

    private static ShopHtml personal(Request request) {
        if (request.visitor().account().isEmpty()) {
            return ShopHtml.of(
                    "<a href=\"/sign-in\"{}>Sign in</a>", current(request.path().equals("/sign-in")));
        }
        return ShopHtml.of("""
                <a href="/account"{}>My account</a>
                <form action="/sign-out" method="post"><button class="link" type="submit">Sign out</button></form>
                """, current(request.path().equals("/account")));
    }

    private static ShopHtml cartLink(Request request) {
        Cart cart = request.visitor().cart();
        return ShopHtml.of(
                "<a class=\"cart-link\" href=\"/cart\"{} aria-label=\"Cart, {}\">Cart "
                        + "<span class=\"badge\">{}</span></a>",
                current(request.path().equals("/cart")),
                ShopWords.items(cart.items()),
                cart.items());
    }

    private static ShopHtml current(boolean here) {
        return ShopHtml.when(here, " aria-current=\"page\"");
    }

    private static ShopHtml notice(Visitor visitor) {
        return visitor.takeNotice()
                .map(text -> ShopHtml.of("<p class=\"notice\" role=\"status\">{}</p>", text))
                .orElse(ShopHtml.NOTHING);
    }

    private static final ShopHtml FOOTER = ShopHtml.of("""
            <footer class="site-footer"><div class="bar">
            <p><strong>Pebble Shoes</strong><br>A sample shop. Nothing here is for sale.</p>
            <nav aria-label="Footer"><a href="/shoes">All shoes</a> <a href="/delivery">Delivery and returns</a></nav>
            </div></footer>
            """);
}
