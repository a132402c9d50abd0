/** The browser session on top of Selenium. */
@NullMarked
package com.aiqaramba.browser.internal.session;

import org.jspecify.annotations.NullMarked;
