/** The agent loop, its vocabulary, and every interface that a host can implement. */
module com.aiqaramba.core {
    requires com.fasterxml.jackson.annotation;
    requires com.fasterxml.jackson.core;
    requires com.fasterxml.jackson.databind;
    requires com.fasterxml.jackson.datatype.jdk8;
    requires com.fasterxml.jackson.datatype.jsr310;
    requires org.slf4j;
    requires static transitive org.jspecify;

    exports com.aiqaramba.core;
    exports com.aiqaramba.core.action;
    exports com.aiqaramba.core.agent;
    exports com.aiqaramba.core.budget;
    exports com.aiqaramba.core.chat;
    exports com.aiqaramba.core.check;
    exports com.aiqaramba.core.credential;
    exports com.aiqaramba.core.error;
    exports com.aiqaramba.core.page;
    exports com.aiqaramba.core.redaction;
    exports com.aiqaramba.core.report;
    exports com.aiqaramba.core.run;
    exports com.aiqaramba.core.spi;
    exports com.aiqaramba.core.store;
    exports com.aiqaramba.core.tenant;
    exports com.aiqaramba.core.web;
}
