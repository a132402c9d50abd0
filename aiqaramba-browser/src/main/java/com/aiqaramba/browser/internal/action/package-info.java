/** One small class per action, and the way from a reference to the element that it means. */
@NullMarked
package com.aiqaramba.browser.internal.action;

import org.jspecify.annotations.NullMarked;
