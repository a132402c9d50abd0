/** Videos of runs, made in the JVM. */
@NullMarked
package com.aiqaramba.video;

import org.jspecify.annotations.NullMarked;
