/** The documents: their examples compile, their links lead somewhere. */
@NullMarked
package com.aiqaramba.verification.documentation;

import org.jspecify.annotations.NullMarked;
