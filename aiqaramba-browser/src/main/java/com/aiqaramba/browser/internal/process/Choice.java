package com.aiqaramba.browser.internal.process;

import com.aiqaramba.browser.internal.driver.Product;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Browser that the host asked for; what is empty is to be found. */
public record Choice(Optional<Product> product, Optional<Path> binary, Optional<Path> driver) {
    /** Whatever is installed. */
    public static final Choice ANY = new Choice(Optional.empty(), Optional.empty(), Optional.empty());

    /** Returns the products to look for, in order. A path without a product is taken for a Chromium's. */
    List<Product> candidates() {
        if (product.isPresent()) {
            return List.of(product.get());
        }
        return binary.isPresent() || driver.isPresent() ? List.of(Product.CHROMIUM) : List.of(Product.values());
    }
}
