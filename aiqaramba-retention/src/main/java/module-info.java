/** Retention policies, sweeps, legal holds, erasure and receipts. */
module com.aiqaramba.retention {
    requires static org.jspecify;
    requires transitive com.aiqaramba.core;

    exports com.aiqaramba.retention;
}
