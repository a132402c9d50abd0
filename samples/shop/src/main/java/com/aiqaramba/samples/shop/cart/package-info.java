/** What a visitor is about to buy, and what it costs. */
@NullMarked
package com.aiqaramba.samples.shop.cart;

import org.jspecify.annotations.NullMarked;
