/** Whose a browser is, and that it ends. */
@NullMarked
package com.aiqaramba.browser.internal.life;

import org.jspecify.annotations.NullMarked;
