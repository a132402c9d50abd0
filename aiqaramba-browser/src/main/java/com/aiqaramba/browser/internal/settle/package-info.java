/** Waits until a page has come to rest, without fixed waits. */
@NullMarked
package com.aiqaramba.browser.internal.settle;

import org.jspecify.annotations.NullMarked;
