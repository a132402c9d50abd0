/** The browser's logs: requests, console, downloads. One reader serves all who want to know. */
@NullMarked
package com.aiqaramba.browser.internal.event;

import org.jspecify.annotations.NullMarked;
