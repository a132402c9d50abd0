package com.aiqaramba.core.spi;

import com.aiqaramba.core.redaction.Redactor;
import com.aiqaramba.core.run.RunKey;
import com.aiqaramba.core.web.NetworkAccess;

/**
 * What a run asks of a {@link BrowserProvider}. Immutable.
 *
 * @param run whose browser it will be
 * @param profile how it is set up
 * @param network what it may connect to
 * @param secrets opens secrets while they are typed
 * @param redactor knows every secret that the run has opened; stands before log lines and pictures
 * @param listener hears of waits and, if it wants to, of what the browser shows
 */
public record SessionRequest(
        RunKey run,
        BrowserProfile profile,
        NetworkAccess network,
        SecretResolver secrets,
        Redactor redactor,
        SessionListener listener) {}
