/** From pictures with their moments to a video. */
@NullMarked
package com.aiqaramba.video.internal.recording;

import org.jspecify.annotations.NullMarked;
