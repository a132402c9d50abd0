package com.aiqaramba.browser.internal.signin;

import com.aiqaramba.core.web.Origin;

/**
 * A server wants a user name and a password.
 *
 * @param origin the server's
 * @param url what was asked for
 * @param frame which frame wanted it as its document; empty for what a page requested
 */
record Challenge(Origin origin, String url, String frame) {}
