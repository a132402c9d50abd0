/** The agent loop, its vocabulary, and every interface that a host can implement. */
@SuppressWarnings("module") // the modules that share files and clock are compiled later
module com.aiqaramba.core {
    requires com.fasterxml.jackson.annotation;
    requires com.fasterxml.jackson.core;
    requires com.fasterxml.jackson.databind;
    requires com.fasterxml.jackson.datatype.jdk8;
    requires com.fasterxml.jackson.datatype.jsr310;
    requires com.github.victools.jsonschema.generator;
    requires com.github.victools.jsonschema.module.jackson;
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
    // The records behind values, for the JSON form of stored runs.
    opens com.aiqaramba.core.action to
            com.fasterxml.jackson.databind;
    opens com.aiqaramba.core.chat to
            com.fasterxml.jackson.databind;
    opens com.aiqaramba.core.run to
            com.fasterxml.jackson.databind;

    // One way to write, read and delete files, and one clock for durations and deadlines, in all modules.
    exports com.aiqaramba.core.internal.file to
            com.aiqaramba.browser,
            com.aiqaramba.docker,
            com.aiqaramba.llm,
            com.aiqaramba.retention,
            com.aiqaramba.video;
    exports com.aiqaramba.core.internal.time to
            com.aiqaramba.browser,
            com.aiqaramba.docker,
            com.aiqaramba.langchain4j,
            com.aiqaramba.llm,
            com.aiqaramba.retention,
            com.aiqaramba.telemetry,
            com.aiqaramba.test,
            com.aiqaramba.video;
}
