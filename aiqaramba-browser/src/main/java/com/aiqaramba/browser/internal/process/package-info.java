/** How a local browser is found, started, called and ended. */
@NullMarked
package com.aiqaramba.browser.internal.process;

import org.jspecify.annotations.NullMarked;
