package com.aiqaramba.samples.shop.pages;

import com.aiqaramba.samples.shop.cart.Delivery;
import com.aiqaramba.samples.shop.catalogue.ShopMoney;
import com.aiqaramba.samples.shop.checkout.Country;
import com.aiqaramba.samples.shop.web.Request;
import com.aiqaramba.samples.shop.web.Response;
import com.aiqaramba.samples.shop.web.ShopHtml;

/** The terms of delivery, and the estimate that product pages show in a frame. */
final class DeliveryPages {
    private DeliveryPages() {}

    static Response terms(Request request) {
        return Response.page(Layout.page(
                request,
                "Delivery and returns",
                ShopHtml.of(
                        """
                        <div class="prose">
                        <h1>Delivery and returns</h1>
                        <h2>Delivery</h2>
                        <p>Standard delivery costs {} and is free from {}. Express delivery takes one working day
                        and costs {}.</p>
                        <h2>Returns</h2>
                        <p>Send back what does not fit within 30 days. We pay the postage.</p>
                        </div>
                        """,
                        Delivery.STANDARD.costFor(ShopMoney.ZERO),
                        Delivery.FREE_FROM,
                        Delivery.EXPRESS.costFor(ShopMoney.ZERO))));
    }

    static Response estimate(Request request) {
        String code = request.query().get("country");
        return Response.page(ShopHtml.of(
                        """
                        <!doctype html>
                        <html lang="en">
                        {}
                        <body class="framed">
                        <form action="/delivery/estimate" method="get">
                        <div class="field"><label for="country">Deliver to</label>
                        <select id="country" name="country">{}</select></div>
                        <button class="quiet" type="submit">Estimate delivery</button>
                        </form>
                        {}
                        </body>
                        </html>
                        """,
                        Layout.head("Delivery estimate"),
                        Choices.countries(code),
                        Country.ofCode(code).map(DeliveryPages::answer).orElse(ShopHtml.NOTHING)))
                .framedBySameOrigin();
    }

    private static ShopHtml answer(Country country) {
        return ShopHtml.of(
                "<p role=\"status\">Standard delivery to {} takes {} working days.</p>",
                country.title(),
                country.workingDays());
    }
}
