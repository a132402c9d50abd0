/** The pages of the shop, and the forms that change something. */
@NullMarked
package com.aiqaramba.samples.shop.pages;

import org.jspecify.annotations.NullMarked;
