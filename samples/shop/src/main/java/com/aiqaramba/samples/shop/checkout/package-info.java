/** From the address form to the numbered order. */
@NullMarked
package com.aiqaramba.samples.shop.checkout;

import org.jspecify.annotations.NullMarked;
