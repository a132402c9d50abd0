/** What a long run sends to its model, against the same run with a history that nothing is left out of. */
@NullMarked
package com.aiqaramba.verification.tokens;

import org.jspecify.annotations.NullMarked;
