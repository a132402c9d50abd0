/** Reads pages: one script per frame, whose answers are joined into one observation. */
@NullMarked
package com.aiqaramba.browser.internal.observe;

import org.jspecify.annotations.NullMarked;
