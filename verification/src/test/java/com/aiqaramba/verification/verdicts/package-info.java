/** Defects planted into small applications, and what the verdict makes of them. */
@NullMarked
package com.aiqaramba.verification.verdicts;

import org.jspecify.annotations.NullMarked;
