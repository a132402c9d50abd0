/** HTTP authentication, which a page cannot do by itself. */
@NullMarked
package com.aiqaramba.browser.internal.signin;

import org.jspecify.annotations.NullMarked;
