/** A small shoe shop on the JDK's own HTTP server, with bugs that can be switched on. */
@NullMarked
package com.aiqaramba.samples.shop;

import org.jspecify.annotations.NullMarked;
