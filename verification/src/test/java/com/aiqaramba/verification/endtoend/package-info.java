/**
 * Whole runs: the real browser, real sites on the loopback interface, real stores, and a model that follows a script.
 */
@NullMarked
package com.aiqaramba.verification.endtoend;

import org.jspecify.annotations.NullMarked;
