/** Addresses of web pages, parsed strictly. */
@NullMarked
package com.aiqaramba.core.web;

import org.jspecify.annotations.NullMarked;
