/** An agent that tests the sample shop, started from the command line. */
@NullMarked
package com.aiqaramba.samples.quickstart;

import org.jspecify.annotations.NullMarked;
