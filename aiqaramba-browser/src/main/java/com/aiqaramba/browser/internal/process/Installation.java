package com.aiqaramba.browser.internal.process;

import com.aiqaramba.browser.internal.driver.Product;
import java.nio.file.Path;

/** A browser and the driver that goes with it, both executable. */
public record Installation(Product product, Path binary, Path driver) {}
