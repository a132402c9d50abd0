/** Files that the browser downloads: named safely, limited in size, told to the agent, and never opened. */
@NullMarked
package com.aiqaramba.browser.internal.download;

import org.jspecify.annotations.NullMarked;
