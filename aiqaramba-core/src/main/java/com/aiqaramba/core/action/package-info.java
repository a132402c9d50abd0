/** Actions of the agent in a browser, as values, and their results. */
@NullMarked
package com.aiqaramba.core.action;

import org.jspecify.annotations.NullMarked;
