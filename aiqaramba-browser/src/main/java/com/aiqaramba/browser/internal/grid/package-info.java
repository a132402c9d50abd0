/** A Selenium Grid: requests to it, its sessions, how they are found again and ended. */
@NullMarked
package com.aiqaramba.browser.internal.grid;

import org.jspecify.annotations.NullMarked;
