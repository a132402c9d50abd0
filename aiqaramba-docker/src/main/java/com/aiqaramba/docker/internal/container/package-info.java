/** A browser in a container, from start to end. */
@NullMarked
package com.aiqaramba.docker.internal.container;

import org.jspecify.annotations.NullMarked;
