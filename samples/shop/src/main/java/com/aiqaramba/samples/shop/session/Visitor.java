package com.aiqaramba.samples.shop.session;

import com.aiqaramba.samples.shop.account.ShopAccount;
import com.aiqaramba.samples.shop.cart.Cart;
import com.aiqaramba.samples.shop.checkout.Order;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One visitor's cart, login, orders and pending message; its lock is held while a request is answered. */
public final class Visitor {
    private final Cart cart = new Cart();
    private final List<Order> orders = new ArrayList<>();
    private Optional<ShopAccount> account = Optional.empty();
    private Optional<String> notice = Optional.empty();

    public Cart cart() {
        return cart;
    }

    public Optional<ShopAccount> account() {
        return account;
    }

    public void signIn(ShopAccount signedIn) {
        account = Optional.of(signedIn);
    }

    public List<Order> orders() {
        return List.copyOf(orders);
    }

    public void remember(Order order) {
        orders.add(order);
    }

    /** Leaves a message for the next page. */
    public void notice(String text) {
        notice = Optional.of(text);
    }

    /** The message for this page, which no later page shows again. */
    public Optional<String> takeNotice() {
        Optional<String> taken = notice;
        notice = Optional.empty();
        return taken;
    }
}
