package com.aiqaramba.llm.openai;

import com.aiqaramba.core.error.ConfigurationException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** Trust in certificate authorities of a host's own. */
final class Trust {
    private Trust() {}

    static SSLContext in(KeyStore authorities) {
        try {
            TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            factory.init(authorities);
            SSLContext context = SSLContext.getInstance("TLSv1.3");
            context.init(null, factory.getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new ConfigurationException(
                    "The certificate authorities to trust cannot be read. Give a key store with their certificates.",
                    e);
        }
    }
}
