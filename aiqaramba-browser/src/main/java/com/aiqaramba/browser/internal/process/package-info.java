/** The processes of a local browser: found, started, called and ended. */
@NullMarked
package com.aiqaramba.browser.internal.process;

import org.jspecify.annotations.NullMarked;
