/** What the browser's logs tell: requests, console, downloads. One reader serves all who want to know. */
@NullMarked
package com.aiqaramba.browser.internal.event;

import org.jspecify.annotations.NullMarked;
