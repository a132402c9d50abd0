/** Contract tests and fakes for everyone who implements the interfaces of aiqaramba or embeds its agent. */
@NullMarked
package com.aiqaramba.test;

import org.jspecify.annotations.NullMarked;
