/** Agents and the tasks that they are asked to do. */
@NullMarked
package com.aiqaramba.core.agent;

import org.jspecify.annotations.NullMarked;
