/** Credentials, encrypted at rest, and tokens of which only hashes are stored. */
module com.aiqaramba.crypto {
    requires static org.jspecify;
    requires transitive com.aiqaramba.core;
    requires com.google.crypto.tink;

    exports com.aiqaramba.crypto;
    exports com.aiqaramba.crypto.token;
}
