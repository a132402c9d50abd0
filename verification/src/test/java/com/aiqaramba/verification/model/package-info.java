/** Runs against a model's endpoint that is played by WireMock: its bad days, and many runs at once. */
@NullMarked
package com.aiqaramba.verification.model;

import org.jspecify.annotations.NullMarked;
