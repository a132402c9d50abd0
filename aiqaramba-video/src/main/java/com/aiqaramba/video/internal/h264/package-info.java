/** H.264 for pictures of a screen, of which most stays as it is from one to the next. */
@NullMarked
package com.aiqaramba.video.internal.h264;

import org.jspecify.annotations.NullMarked;
