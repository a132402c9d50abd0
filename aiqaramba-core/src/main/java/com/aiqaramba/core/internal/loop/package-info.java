/** One run from the first look to the verdict. */
@NullMarked
package com.aiqaramba.core.internal.loop;

import org.jspecify.annotations.NullMarked;
