package com.aiqaramba.samples.shop.pages;

import com.aiqaramba.samples.shop.account.ShopAccount;
import com.aiqaramba.samples.shop.cart.CartLine;
import com.aiqaramba.samples.shop.cart.Delivery;
import com.aiqaramba.samples.shop.cart.Pricing;
import com.aiqaramba.samples.shop.checkout.CheckoutForm;
import com.aiqaramba.samples.shop.checkout.Order;
import com.aiqaramba.samples.shop.checkout.Orders;
import com.aiqaramba.samples.shop.session.Visitor;
import com.aiqaramba.samples.shop.web.Request;
import com.aiqaramba.samples.shop.web.Response;
import com.aiqaramba.samples.shop.web.ShopHtml;
import java.util.List;
import java.util.Map;

/** Asks for the address and takes the order, from guests too. */
final class CheckoutPage {
    private final Orders orders;
    private final Pricing pricing;

    CheckoutPage(Orders orders, Pricing pricing) {
        this.orders = orders;
        this.pricing = pricing;
    }

    Response show(Request request) {
        if (request.visitor().cart().isEmpty()) {
            return Response.redirect("/cart");
        }
        String name = request.visitor().account().map(ShopAccount::name).orElse("");
        return Response.page(render(request, CheckoutForm.blank(name), Map.of()));
    }

    Response placeOrder(Request request) {
        Visitor visitor = request.visitor();
        if (visitor.cart().isEmpty()) {
            return Response.redirect("/cart");
        }
        CheckoutForm form = CheckoutForm.read(request.form()::get);
        Map<String, String> problems = form.problems();
        if (!problems.isEmpty()) {
            return Response.page(422, render(request, form, problems));
        }
        Order order = orders.place(visitor.cart().lines(), form);
        visitor.remember(order);
        visitor.cart().clear();
        return Response.redirect("/orders/" + order.number());
    }

    private ShopHtml render(Request request, CheckoutForm form, Map<String, String> problems) {
        List<CartLine> lines = request.visitor().cart().lines();
        return Layout.page(
                request,
                "Checkout",
                ShopHtml.of(
                        """
                        <h1>Checkout</h1>
                        {}
                        <div class="columns">
                        {}
                        <section class="summary" aria-labelledby="summary">
                        <h2 id="summary">Your order</h2>
                        {}
                        {}
                        <p class="small">With standard delivery. <a href="/cart">Change your cart</a></p>
                        </section>
                        </div>
                        """,
                        request.visitor().account().isPresent() ? ShopHtml.NOTHING : GUEST,
                        new CheckoutFields(form, problems).render(),
                        Sums.list(lines),
                        Sums.table(pricing.of(lines, Delivery.STANDARD))));
    }

    private static final ShopHtml GUEST = ShopHtml.of("""
            <p class="count">You are checking out as a guest. <a href="/sign-in?next=/checkout">Sign in instead</a></p>
            """);
}
