package com.aiqaramba.core.spi;

import com.aiqaramba.core.redaction.Redactor;
import com.aiqaramba.core.run.RunKey;

/**
 * What a run asks of a {@link BrowserProvider}. Immutable.
 *
 * @param run whose browser it will be
 * @param profile how it is set up
 * @param secrets opens secrets while they are typed
 * @param redactor knows every secret that the run has opened; stands before log lines and pictures
 */
public record SessionRequest(RunKey run, BrowserProfile profile, SecretResolver secrets, Redactor redactor) {}
