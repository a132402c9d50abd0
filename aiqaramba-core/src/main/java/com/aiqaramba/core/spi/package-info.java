/** Every interface that a host can implement, and the values they exchange. */
@NullMarked
package com.aiqaramba.core.spi;

import org.jspecify.annotations.NullMarked;
