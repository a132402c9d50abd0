/** Stores that come with the library: in memory and in files. */
@NullMarked
package com.aiqaramba.core.store;

import org.jspecify.annotations.NullMarked;
