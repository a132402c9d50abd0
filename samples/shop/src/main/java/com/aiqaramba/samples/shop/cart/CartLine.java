package com.aiqaramba.samples.shop.cart;

import com.aiqaramba.samples.shop.catalogue.Shoe;
import com.aiqaramba.samples.shop.catalogue.ShopMoney;

/** Some pairs of one shoe in one size. */
public record CartLine(Shoe shoe, int size, int quantity) {
    /** The most pairs of one shoe in one size that a cart takes. */
    public static final int MOST_PAIRS = 10;

    public CartLine {
        if (quantity < 1 || quantity > MOST_PAIRS) {
            throw new IllegalArgumentException("quantity must be from 1 to " + MOST_PAIRS + ", was " + quantity);
        }
    }

    /** The name of this line in addresses; a cart has no other line of this name. */
    public String id() {
        return shoe.slug() + "-" + size;
    }

    public ShopMoney total() {
        return shoe.price().times(quantity);
    }

    CartLine with(int newQuantity) {
        return new CartLine(shoe, size, newQuantity);
    }
}
