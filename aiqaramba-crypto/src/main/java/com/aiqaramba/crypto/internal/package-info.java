/** How an encrypted credential is laid out. */
@NullMarked
package com.aiqaramba.crypto.internal;

import org.jspecify.annotations.NullMarked;
