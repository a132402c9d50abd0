/** Fakes for people who embed the agent: a model that answers from a script, and browsers without a browser. */
@NullMarked
package com.aiqaramba.test;

import org.jspecify.annotations.NullMarked;
