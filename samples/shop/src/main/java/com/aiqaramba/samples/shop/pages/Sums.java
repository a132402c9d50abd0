package com.aiqaramba.samples.shop.pages;

import com.aiqaramba.samples.shop.cart.CartLine;
import com.aiqaramba.samples.shop.cart.Totals;
import com.aiqaramba.samples.shop.web.Html;
import java.util.List;

/** What is bought and what it adds up to, as the cart, the checkout and the confirmation show it. */
final class Sums {
    private Sums() {}

    static Html table(Totals totals) {
        return Html.of("""
                <dl class="sums">
                <div><dt>Subtotal</dt><dd>{}</dd></div>
                <div><dt>Shipping</dt><dd>{}</dd></div>
                <div class="total"><dt>Total</dt><dd>{}</dd></div>
                </dl>
                """, totals.subtotal(), Words.price(totals.shipping()), totals.total());
    }

    static Html list(List<CartLine> lines) {
        return Html.of(
                "<ul class=\"bought\">{}</ul>", lines.stream().map(Sums::line).toList());
    }

    private static Html line(CartLine line) {
        return Html.of(
                "<li><span>{} × {}, size {}</span> <span>{}</span></li>",
                line.quantity(),
                line.shoe().name(),
                line.size(),
                line.total());
    }
}
