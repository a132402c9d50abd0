/** What the agent can do in a browser, as values, and how it went. */
@NullMarked
package com.aiqaramba.core.action;

import org.jspecify.annotations.NullMarked;
