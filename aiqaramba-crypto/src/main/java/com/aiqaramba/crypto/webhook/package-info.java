/** Signatures of webhooks in the format of Standard Webhooks, for those who send them and those who receive them. */
@NullMarked
package com.aiqaramba.crypto.webhook;

import org.jspecify.annotations.NullMarked;
