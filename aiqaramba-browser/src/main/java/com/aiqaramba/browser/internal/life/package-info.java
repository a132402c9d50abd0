/** The owner of a browser, and its end. */
@NullMarked
package com.aiqaramba.browser.internal.life;

import org.jspecify.annotations.NullMarked;
