package com.aiqaramba.browser;

import com.aiqaramba.browser.internal.driver.Product;

/**
 * A browser that can be driven on this machine.
 *
 * @since 0.1.0
 */
public enum Browser {
    /** Chromium with {@code chromedriver}. */
    CHROMIUM(Product.CHROMIUM),
    /** Google Chrome with {@code chromedriver}. */
    CHROME(Product.CHROME),
    /** Microsoft Edge with {@code msedgedriver}. */
    EDGE(Product.EDGE),
    /** Mozilla Firefox with {@code geckodriver}. */
    FIREFOX(Product.FIREFOX);

    private final Product product;

    Browser(Product product) {
        this.product = product;
    }

    Product product() {
        return product;
    }
}
