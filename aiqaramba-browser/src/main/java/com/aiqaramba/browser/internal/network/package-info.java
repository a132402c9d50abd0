/** The network that a browser may reach: a forward proxy of its own, which refuses everything else. */
@NullMarked
package com.aiqaramba.browser.internal.network;

import org.jspecify.annotations.NullMarked;
