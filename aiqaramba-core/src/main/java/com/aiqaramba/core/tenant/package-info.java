/** The tenant that every key carries. */
@NullMarked
package com.aiqaramba.core.tenant;

import org.jspecify.annotations.NullMarked;
