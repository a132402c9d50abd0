/** What the shop sells, and how it is found. */
@NullMarked
package com.aiqaramba.samples.shop.catalogue;

import org.jspecify.annotations.NullMarked;
