/** How a Selenium Grid is spoken to, and how its sessions are found again and ended. */
@NullMarked
package com.aiqaramba.browser.internal.grid;

import org.jspecify.annotations.NullMarked;
