/** The architecture as rules, written once for all modules. */
@NullMarked
package com.aiqaramba.verification.architecture;

import org.jspecify.annotations.NullMarked;
