package com.aiqaramba.core.internal.loop;

import com.aiqaramba.core.spi.ArtifactStore;
import com.aiqaramba.core.spi.BrowserProfile;
import com.aiqaramba.core.spi.BrowserProvider;
import com.aiqaramba.core.spi.ChatModel;
import com.aiqaramba.core.spi.Guardrail;
import com.aiqaramba.core.spi.RunStore;
import com.aiqaramba.core.spi.VideoEncoder;
import java.time.InstantSource;
import java.util.Optional;

/** What all runs of one runner share. */
public record RunSettings(
        ChatModel model,
        BrowserProvider browsers,
        BrowserProfile profile,
        Guardrail guardrail,
        Listeners listeners,
        RunStore runs,
        ArtifactStore artifacts,
        Optional<VideoEncoder> video,
        InstantSource clock) {}
