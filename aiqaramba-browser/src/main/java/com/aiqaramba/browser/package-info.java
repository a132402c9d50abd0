/** Selenium behind the browser session interface. */
@NullMarked
package com.aiqaramba.browser;

import org.jspecify.annotations.NullMarked;
