/** Requests, responses, routing and escaped HTML, without knowledge of any page. */
@NullMarked
package com.aiqaramba.samples.shop.web;

import org.jspecify.annotations.NullMarked;
