package com.aiqaramba.samples.shop.pages;

import com.aiqaramba.samples.shop.account.ShopAccount;
import com.aiqaramba.samples.shop.checkout.Order;
import com.aiqaramba.samples.shop.web.Request;
import com.aiqaramba.samples.shop.web.Response;
import com.aiqaramba.samples.shop.web.ShopHtml;
import java.util.List;

/** Who is signed in, and what was ordered in this session. */
final class AccountPage {
    private AccountPage() {}

    static Response show(Request request) {
        return request.visitor()
                .account()
                .map(account -> Response.page(render(request, account)))
                .orElseGet(() -> Response.redirect("/sign-in"));
    }

    private static ShopHtml render(Request request, ShopAccount account) {
        return Layout.page(
                request,
                "My account",
                ShopHtml.of(
                        """
                        <div class="prose">
                        <h1>My account</h1>
                        <p>{}<br>{}</p>
                        <h2>Your orders</h2>
                        {}
                        <a class="button" href="/shoes">See all shoes</a>
                        </div>
                        """,
                        account.name(),
                        account.email(),
                        orders(request.visitor().orders())));
    }

    private static ShopHtml orders(List<Order> orders) {
        if (orders.isEmpty()) {
            return ShopHtml.of("<p>You have not ordered anything yet.</p>");
        }
        return ShopHtml.of(
                "<ul>{}</ul>", orders.stream().map(AccountPage::order).toList());
    }

    private static ShopHtml order(Order order) {
        return ShopHtml.of(
                "<li><a href=\"/orders/{}\">Order {}</a>, {}</li>",
                order.number(),
                order.number(),
                order.totals().total());
    }
}
