/** Who can sign in. */
@NullMarked
package com.aiqaramba.samples.shop.account;

import org.jspecify.annotations.NullMarked;
