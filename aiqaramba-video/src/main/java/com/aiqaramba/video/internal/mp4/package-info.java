/** The file round a video's frames. */
@NullMarked
package com.aiqaramba.video.internal.mp4;

import org.jspecify.annotations.NullMarked;
