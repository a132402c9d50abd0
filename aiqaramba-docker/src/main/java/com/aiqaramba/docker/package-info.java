/** Browsers in containers of this machine's Docker engine. */
@NullMarked
package com.aiqaramba.docker;

import org.jspecify.annotations.NullMarked;
