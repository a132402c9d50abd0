package com.aiqaramba.browser.internal.session;

import com.aiqaramba.browser.internal.action.Pause;
import java.time.Duration;
import java.time.InstantSource;

/**
 * Clock, pause and longest wait with which a session waits for pages.
 *
 * @param clock tells when a wait is over
 * @param pause passes the time between two looks
 * @param longestSettling how long a page may take to come to rest
 */
record Timing(InstantSource clock, Pause pause, Duration longestSettling) {}
