package com.aiqaramba.samples.shop.pages;

import com.aiqaramba.samples.shop.catalogue.ShopMoney;
import java.util.Locale;

/** Numbers and amounts as people read them. */
final class ShopWords {
    private ShopWords() {}

    static String items(int count) {
        return count + (count == 1 ? " item" : " items");
    }

    static String pairs(int count) {
        return count + (count == 1 ? " pair" : " pairs");
    }

    static String shoes(int count) {
        return count + (count == 1 ? " shoe" : " shoes");
    }

    static String capitalised(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    static String price(ShopMoney amount) {
        return amount.isZero() ? "Free" : amount.toString();
    }
}
