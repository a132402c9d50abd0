/** Credentials encrypted at rest: AES-256-GCM under a key of the host's, over any credential store. */
@NullMarked
package com.aiqaramba.crypto;

import org.jspecify.annotations.NullMarked;
