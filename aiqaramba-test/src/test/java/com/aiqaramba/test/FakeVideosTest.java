package com.aiqaramba.test;

import com.aiqaramba.core.spi.VideoEncoder;
import com.aiqaramba.test.contract.VideoEncoderContract;

class FakeVideosTest implements VideoEncoderContract {
    @Override
    public VideoEncoder newVideoEncoder() {
        return new FakeVideos();
    }
}
