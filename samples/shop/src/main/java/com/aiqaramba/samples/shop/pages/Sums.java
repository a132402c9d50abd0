package com.aiqaramba.samples.shop.pages;

import com.aiqaramba.samples.shop.cart.CartLine;
import com.aiqaramba.samples.shop.cart.CartTotals;
import com.aiqaramba.samples.shop.web.ShopHtml;
import java.util.List;

/** What is bought and what it adds up to, as the cart, the checkout and the confirmation show it. */
final class Sums {
    private Sums() {}

    static ShopHtml table(CartTotals totals) {
        return ShopHtml.of("""
                <dl class="sums">
                <div><dt>Subtotal</dt><dd>{}</dd></div>
                <div><dt>Shipping</dt><dd>{}</dd></div>
                <div class="total"><dt>Total</dt><dd>{}</dd></div>
                </dl>
                """, totals.subtotal(), ShopWords.price(totals.shipping()), totals.total());
    }

    static ShopHtml list(List<CartLine> lines) {
        return ShopHtml.of(
                "<ul class=\"bought\">{}</ul>", lines.stream().map(Sums::line).toList());
    }

    private static ShopHtml line(CartLine line) {
        return ShopHtml.of(
                "<li><span>{} × {}, size {}</span> <span>{}</span></li>",
                line.quantity(),
                line.shoe().name(),
                line.size(),
                line.total());
    }
}
