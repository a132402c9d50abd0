package com.aiqaramba.samples.shop.pages;

import com.aiqaramba.samples.shop.cart.Delivery;
import com.aiqaramba.samples.shop.checkout.CheckoutForm;
import com.aiqaramba.samples.shop.checkout.Country;
import com.aiqaramba.samples.shop.checkout.Order;
import com.aiqaramba.samples.shop.web.Request;
import com.aiqaramba.samples.shop.web.Response;
import com.aiqaramba.samples.shop.web.ShopHtml;

/** Confirms an order to the visitor who placed it; to others it does not exist. */
final class OrderPage {
    private OrderPage() {}

    static Response show(Request request) {
        return request.visitor().orders().stream()
                .filter(order -> String.valueOf(order.number()).equals(request.subject()))
                .findFirst()
                .map(order -> Response.page(render(request, order)))
                .orElseGet(() -> ShopErrorPage.show(request, 404));
    }

    private static ShopHtml render(Request request, Order order) {
        return Layout.page(
                request,
                "Order " + order.number(),
                ShopHtml.of(
                        """
                        <div class="prose confirmation">
                        <span class="tick" aria-hidden="true">✓</span>
                        <h1>Thank you for your order</h1>
                        <p>Your order number is <strong id="order-number">{}</strong>.</p>
                        <section class="summary" aria-labelledby="ordered">
                        <h2 id="ordered">What you ordered</h2>
                        {}
                        {}
                        </section>
                        {}
                        <a class="button" href="/shoes">Continue shopping</a>
                        </div>
                        """,
                        order.number(),
                        Sums.list(order.lines()),
                        Sums.table(order.totals()),
                        address(order.form())));
    }

    private static ShopHtml address(CheckoutForm form) {
        return ShopHtml.of(
                """
                <section class="summary" aria-labelledby="address">
                <h2 id="address">Where it goes</h2>
                <address>{}<br>{}<br>{} {}<br>{}</address>
                <p>{}</p>
                {}
                </section>
                """,
                form.name(),
                form.street(),
                form.postalCode(),
                form.city(),
                Country.ofCode(form.country()).map(Country::title).orElse(""),
                Delivery.ofKey(form.delivery()).map(Delivery::title).orElse(""),
                form.note().isEmpty() ? ShopHtml.NOTHING : ShopHtml.of("<p>Note: {}</p>", form.note()));
    }
}
