/** WebDriver and how browsers are set up through it, wherever they run. */
@NullMarked
package com.aiqaramba.browser.internal.driver;

import org.jspecify.annotations.NullMarked;
