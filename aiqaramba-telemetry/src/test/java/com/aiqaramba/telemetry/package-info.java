@NullMarked
package com.aiqaramba.telemetry;

import org.jspecify.annotations.NullMarked;
