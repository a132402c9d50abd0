/** Pictures of pages in which secrets are covered. */
@NullMarked
package com.aiqaramba.browser.internal.screenshot;

import org.jspecify.annotations.NullMarked;
