/** The one way to the Docker engine; its client library is not seen outside. */
@NullMarked
package com.aiqaramba.docker.internal.engine;

import org.jspecify.annotations.NullMarked;
