/** The one way between a container and this process. */
@NullMarked
package com.aiqaramba.docker.internal.tunnel;

import org.jspecify.annotations.NullMarked;
