/** Credentials, tokens, signatures, and stores that encrypt what they keep. */
@NullMarked
package com.aiqaramba.crypto;

import org.jspecify.annotations.NullMarked;
