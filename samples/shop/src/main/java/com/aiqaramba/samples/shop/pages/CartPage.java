package com.aiqaramba.samples.shop.pages;

import com.aiqaramba.samples.shop.cart.Cart;
import com.aiqaramba.samples.shop.cart.CartLine;
import com.aiqaramba.samples.shop.cart.Delivery;
import com.aiqaramba.samples.shop.cart.Pricing;
import com.aiqaramba.samples.shop.web.Request;
import com.aiqaramba.samples.shop.web.Response;
import com.aiqaramba.samples.shop.web.ShopHtml;

/** The cart, and the forms that change it. */
final class CartPage {
    private static final String PATH = "/cart";

    private final Pricing pricing;

    CartPage(Pricing pricing) {
        this.pricing = pricing;
    }

    Response show(Request request) {
        Cart cart = request.visitor().cart();
        return Response.page(Layout.page(request, "Your cart", cart.isEmpty() ? EMPTY : filled(cart)));
    }

    Response change(Request request) {
        Cart cart = request.visitor().cart();
        int quantity = request.form().number("quantity", 1, CartLine.MOST_PAIRS, 0);
        if (quantity == 0) {
            request.visitor().notice("A quantity must be from 1 to " + CartLine.MOST_PAIRS + ". Nothing was changed.");
        } else {
            cart.change(request.subject(), quantity);
            request.visitor().notice("Your cart is up to date.");
        }
        return Response.redirect(PATH);
    }

    Response remove(Request request) {
        request.visitor().cart().remove(request.subject());
        request.visitor().notice("Removed from your cart.");
        return Response.redirect(PATH);
    }

    Response empty(Request request) {
        request.visitor().cart().clear();
        return Response.redirect(PATH);
    }

    private ShopHtml filled(Cart cart) {
        return ShopHtml.of(
                """
                <h1>Your cart</h1>
                <p class="count">{} in your cart</p>
                <div class="columns">
                <div>
                <ul class="lines" aria-label="Items in your cart">{}</ul>
                <form action="/cart/empty" method="post" data-confirm="Remove everything from your cart?">
                <button class="link danger" type="submit">Empty cart</button></form>
                </div>
                <section class="summary" aria-labelledby="summary">
                <h2 id="summary">Summary</h2>
                {}
                <a class="button wide" href="/checkout">Go to checkout</a>
                <p class="small">Standard delivery is free from {}.</p>
                </section>
                </div>
                """,
                ShopWords.items(cart.items()),
                cart.lines().stream().map(CartPage::line).toList(),
                Sums.table(pricing.of(cart.lines(), Delivery.STANDARD)),
                Delivery.FREE_FROM);
    }

    private static ShopHtml line(CartLine line) {
        String what = line.shoe().name() + ", size " + line.size();
        return ShopHtml.of(
                """
                <li class="line">
                <div class="picture {}">{}</div>
                <div class="what"><h2><a href="/shoes/{}">{}</a></h2>
                <p>Size {} · {} each</p>
                <div class="actions">
                <form action="/cart/{}/quantity" method="post" novalidate>
                <input type="number" name="quantity" value="{}" min="1" max="{}" inputmode="numeric" \
                aria-label="Quantity of {}">
                <button class="quiet" type="submit" aria-label="Update quantity of {}">Update</button></form>
                <form action="/cart/{}/remove" method="post">
                <button class="link" type="submit" aria-label="Remove {}">Remove</button></form>
                </div></div>
                <p class="price">{}</p>
                </li>
                """,
                line.shoe().category().key(),
                Drawings.decorative(line.shoe()),
                line.shoe().slug(),
                line.shoe().name(),
                line.size(),
                line.shoe().price(),
                line.id(),
                line.quantity(),
                CartLine.MOST_PAIRS,
                what,
                what,
                line.id(),
                what,
                line.total());
    }

    private static final ShopHtml EMPTY = ShopHtml.of("""
            <div class="empty">
            <h1>Your cart</h1>
            <p>Your cart is empty.</p>
            <a class="button" href="/shoes">See all shoes</a>
            </div>
            """);
}
