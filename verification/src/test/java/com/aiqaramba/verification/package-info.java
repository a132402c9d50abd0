/** Architecture rules over all modules, and end-to-end tests. */
@NullMarked
package com.aiqaramba.verification;

import org.jspecify.annotations.NullMarked;
