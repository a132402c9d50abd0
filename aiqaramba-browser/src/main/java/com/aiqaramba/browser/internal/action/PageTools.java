package com.aiqaramba.browser.internal.action;

import com.aiqaramba.browser.internal.observe.PageReader;
import com.aiqaramba.browser.internal.observe.SecretFields;
import com.aiqaramba.browser.internal.observe.Snapshot;
import com.aiqaramba.browser.internal.page.PageDriver;
import com.aiqaramba.browser.internal.page.Tabs;
import java.time.InstantSource;
import java.util.function.Supplier;

/**
 * Tools that actions work with.
 *
 * @param browser the driver
 * @param tabs its tabs
 * @param reader looks at the active tab
 * @param secretFields the fields that hold secrets
 * @param latest the snapshot whose numbers references mean
 * @param clock tells when a wait is over
 * @param pause passes the time between two looks
 */
public record PageTools(
        PageDriver browser,
        Tabs tabs,
        PageReader reader,
        SecretFields secretFields,
        Supplier<Snapshot> latest,
        InstantSource clock,
        Pause pause) {}
