package com.aiqaramba.core.spi;

import com.aiqaramba.core.run.RunKey;
import java.util.Optional;

/**
 * Something in a store of runs that cannot be read as a run. Immutable.
 *
 * @param key the run that it stands for, which can be deleted under this key; empty when it stands for none
 * @param reason a sentence that names it and says what to do; it holds no content
 * @since 0.1.0
 */
public record UnreadableEntry(Optional<RunKey> key, String reason) {}
