/** Spans and metrics of runs for OpenTelemetry, by its conventions for generative AI. */
module com.aiqaramba.telemetry {
    requires static org.jspecify;
    requires transitive com.aiqaramba.core;
    // Automatic modules; the host hands over its OpenTelemetry.
    requires transitive io.opentelemetry.api;
    requires io.opentelemetry.context;
    requires org.slf4j;

    exports com.aiqaramba.telemetry;
}
