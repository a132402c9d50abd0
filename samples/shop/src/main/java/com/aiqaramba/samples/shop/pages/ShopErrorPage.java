package com.aiqaramba.samples.shop.pages;

import com.aiqaramba.samples.shop.web.Request;
import com.aiqaramba.samples.shop.web.Response;
import com.aiqaramba.samples.shop.web.ShopHtml;

/** Says that there is nothing at an address. */
final class ShopErrorPage {
    private ShopErrorPage() {}

    static Response show(Request request, int status) {
        return Response.page(status, Layout.page(request, "Page not found", ShopHtml.of("""
                                <div class="empty">
                                <h1>Page not found</h1>
                                <p>There is nothing at this address.</p>
                                <a class="button" href="/shoes">See all shoes</a>
                                </div>
                                """)));
    }
}
