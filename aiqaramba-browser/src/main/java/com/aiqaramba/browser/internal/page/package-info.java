/** The driver as the other packages use it: scripts, frames and tabs of one browser. */
@NullMarked
package com.aiqaramba.browser.internal.page;

import org.jspecify.annotations.NullMarked;
