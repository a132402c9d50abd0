/** A finished run as one self-contained HTML file. */
@NullMarked
package com.aiqaramba.core.report;

import org.jspecify.annotations.NullMarked;
