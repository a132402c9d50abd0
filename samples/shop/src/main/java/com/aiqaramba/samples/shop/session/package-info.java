/** What the shop remembers about a visitor, between one request and the next. */
@NullMarked
package com.aiqaramba.samples.shop.session;

import org.jspecify.annotations.NullMarked;
