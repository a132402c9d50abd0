/** Credentials, tokens, signatures, and stores that encrypt what they keep. */
module com.aiqaramba.crypto {
    requires static org.jspecify;
    requires transitive com.aiqaramba.core;
    requires com.google.crypto.tink;

    exports com.aiqaramba.crypto;
}
