/** Credentials, encrypted at rest. */
module com.aiqaramba.crypto {
    requires static org.jspecify;
    requires transitive com.aiqaramba.core;
    requires com.google.crypto.tink;

    exports com.aiqaramba.crypto;
}
