/** Credentials, tokens, signatures, and stores that encrypt what they keep. */
module com.aiqaramba.crypto {
    requires static org.jspecify;
    requires transitive com.aiqaramba.core;
    requires com.fasterxml.jackson.databind;
    requires com.google.crypto.tink;
}
