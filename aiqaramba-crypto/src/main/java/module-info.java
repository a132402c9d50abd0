/** Credentials, encrypted at rest, tokens of which only hashes are stored, and signatures of webhooks. */
module com.aiqaramba.crypto {
    requires static org.jspecify;
    requires transitive com.aiqaramba.core;
    requires com.eatthepath.otp;
    requires com.google.crypto.tink;

    exports com.aiqaramba.crypto;
    exports com.aiqaramba.crypto.token;
    exports com.aiqaramba.crypto.webhook;
}
