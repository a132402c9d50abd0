package com.aiqaramba.samples.shop.pages;

import com.aiqaramba.samples.shop.account.Accounts;
import com.aiqaramba.samples.shop.cart.Pricing;
import com.aiqaramba.samples.shop.catalogue.Catalogue;
import com.aiqaramba.samples.shop.catalogue.Range;
import com.aiqaramba.samples.shop.checkout.Orders;
import com.aiqaramba.samples.shop.web.Handler;
import com.aiqaramba.samples.shop.web.Router;

/** All pages under their addresses. */
public final class ShopPages {
    private ShopPages() {}

    /** Puts the pages together, right or with faults. */
    public static Handler with(Accounts accounts, Pricing pricing, boolean addToCartWorks, boolean cartSurvivesSignIn) {
        Catalogue catalogue = new Catalogue(Range.shoes());
        ProductPage product = new ProductPage(catalogue, addToCartWorks);
        CartPage cart = new CartPage(pricing);
        CheckoutPage checkout = new CheckoutPage(new Orders(pricing), pricing);
        SignInPage signIn = new SignInPage(accounts, cartSurvivesSignIn);
        return new Router(ShopErrorPage::show)
                .get("/", new HomePage(catalogue)::show)
                .get("/shoes", new CataloguePage(catalogue)::show)
                .get("/shoes/*", product::show)
                .post("/shoes/*/cart", product::addToCart)
                .get("/cart", cart::show)
                .post("/cart/empty", cart::empty)
                .post("/cart/*/quantity", cart::change)
                .post("/cart/*/remove", cart::remove)
                .get("/checkout", checkout::show)
                .post("/checkout", checkout::placeOrder)
                .get("/orders/*", OrderPage::show)
                .get("/sign-in", signIn::show)
                .post("/sign-in", signIn::signIn)
                .post("/sign-out", signIn::signOut)
                .get("/account", AccountPage::show)
                .get("/delivery", DeliveryPages::terms)
                .get("/delivery/estimate", DeliveryPages::estimate);
    }
}
