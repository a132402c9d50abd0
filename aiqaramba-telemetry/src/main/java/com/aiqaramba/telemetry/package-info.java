/**
 * Spans and metrics of runs, by OpenTelemetry's conventions for generative AI. {@link
 * com.aiqaramba.telemetry.TelemetryListener} hears the run, {@link com.aiqaramba.telemetry.TracedChatModel} stands
 * round the model; use both.
 */
@NullMarked
package com.aiqaramba.telemetry;

import org.jspecify.annotations.NullMarked;
