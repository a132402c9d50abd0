/** Deletion of runs by age or on request, with receipts. */
module com.aiqaramba.retention {
    requires static org.jspecify;
    requires transitive com.aiqaramba.core;

    exports com.aiqaramba.retention;
}
