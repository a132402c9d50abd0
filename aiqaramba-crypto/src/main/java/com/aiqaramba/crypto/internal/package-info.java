/** Layout of an encrypted credential. */
@NullMarked
package com.aiqaramba.crypto.internal;

import org.jspecify.annotations.NullMarked;
