/** Contract tests and fakes for everyone who implements the interfaces of aiqaramba or embeds its agent. */
module com.aiqaramba.test {
    exports com.aiqaramba.test;

    requires com.fasterxml.jackson.core;
    requires com.fasterxml.jackson.databind;
    requires static org.jspecify;
    requires transitive com.aiqaramba.core;
    requires java.desktop;
    requires jdk.httpserver;
    requires transitive org.assertj.core;
    requires transitive org.junit.jupiter.api;

    exports com.aiqaramba.test.contract;
}
