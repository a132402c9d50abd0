package com.aiqaramba.video.internal.h264;

import java.nio.ByteBuffer;

/**
 * One coded picture.
 *
 * @param units what it is coded as, each unit after a start code
 * @param isKey whether it needs no frame before it
 */
public record Frame(ByteBuffer units, boolean isKey) {}
