package com.aiqaramba.browser.internal.grid;

import com.aiqaramba.core.error.ConfigurationException;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLSession;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;
import org.jspecify.annotations.Nullable;

/**
 * Trust in a server whose certificate is trusted, and that speaks TLS 1.3. The JDK's HTTP client offers TLS 1.2 too,
 * whatever its context says; the handshake ends here, before anything of ours was sent.
 */
final class Tls13Trust extends X509ExtendedTrustManager {
    private static final String TLS_1_3 = "TLSv1.3";

    private final X509ExtendedTrustManager certificates;

    private Tls13Trust(X509ExtendedTrustManager certificates) {
        this.certificates = certificates;
    }

    /** Returns a context to connect to whom the JVM trusts. */
    static SSLContext inTheJvm() {
        return context(null);
    }

    /** Returns a context to connect to whose certificate comes from one of these authorities. */
    static SSLContext in(KeyStore authorities) {
        return context(authorities);
    }

    private static SSLContext context(@Nullable KeyStore authorities) {
        try {
            TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            factory.init(authorities);
            SSLContext context = SSLContext.getInstance(TLS_1_3);
            context.init(null, new TrustManager[] {new Tls13Trust(certificates(factory))}, null);
            return context;
        } catch (GeneralSecurityException unusable) {
            throw new ConfigurationException(
                    "The key store with the authorities to trust cannot be used; give one that was loaded.", unusable);
        }
    }

    private static X509ExtendedTrustManager certificates(TrustManagerFactory factory) {
        return Arrays.stream(factory.getTrustManagers())
                .filter(X509ExtendedTrustManager.class::isInstance)
                .map(X509ExtendedTrustManager.class::cast)
                .findFirst()
                .orElseThrow(() -> new ConfigurationException("This JVM has no trust manager for X.509."));
    }

    /** The peer speaks an older protocol. */
    static final class OldProtocolException extends CertificateException {
        private static final long serialVersionUID = 1L;

        private OldProtocolException(String protocol) {
            super("The server speaks " + protocol + ", not " + TLS_1_3 + ".");
        }
    }

    private static void require(SSLSession handshake) throws OldProtocolException {
        if (!handshake.getProtocol().equals(TLS_1_3)) {
            throw new OldProtocolException(handshake.getProtocol());
        }
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine) throws CertificateException {
        require(engine.getHandshakeSession());
        certificates.checkServerTrusted(chain, type, engine);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket) throws CertificateException {
        require(((SSLSocket) socket).getHandshakeSession());
        certificates.checkServerTrusted(chain, type, socket);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type) throws CertificateException {
        throw new CertificateException("Without its connection no server is trusted.");
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type) throws CertificateException {
        throw new CertificateException("Clients are not trusted.");
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket) throws CertificateException {
        checkClientTrusted(chain, type);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine) throws CertificateException {
        checkClientTrusted(chain, type);
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return certificates.getAcceptedIssuers();
    }
}
