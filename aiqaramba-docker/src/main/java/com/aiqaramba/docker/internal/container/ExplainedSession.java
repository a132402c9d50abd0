package com.aiqaramba.docker.internal.container;

import com.aiqaramba.core.error.BrowserException;
import com.aiqaramba.core.spi.BrowserSession;
import com.aiqaramba.docker.internal.engine.Fate;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import org.jspecify.annotations.Nullable;

/**
 * A session that says why its browser is gone when the engine knows that better than the driver's silence does. A
 * proxy, so that no method of the interface can be forgotten.
 */
final class ExplainedSession {
    private final BrowserSession session;
    private final Fate fate;

    private ExplainedSession(BrowserSession session, Fate fate) {
        this.session = session;
        this.fate = fate;
    }

    static BrowserSession of(BrowserSession session, Fate fate) {
        ExplainedSession explained = new ExplainedSession(session, fate);
        return (BrowserSession) Proxy.newProxyInstance(
                BrowserSession.class.getClassLoader(),
                new Class<?>[] {BrowserSession.class},
                (proxy, method, arguments) -> explained.call(method, arguments));
    }

    private @Nullable Object call(Method method, Object @Nullable [] arguments) throws Throwable {
        try {
            return method.invoke(session, arguments);
        } catch (InvocationTargetException failure) {
            if (failure.getCause() instanceof BrowserException gone) {
                throw fate.explanation()
                        .map(reason -> new BrowserException(reason, gone))
                        .orElse(gone);
            }
            throw failure.getCause();
        }
    }
}
