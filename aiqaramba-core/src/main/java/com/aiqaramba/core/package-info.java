/** The entry: an agent runner and what a run returns. */
@NullMarked
package com.aiqaramba.core;

import org.jspecify.annotations.NullMarked;
