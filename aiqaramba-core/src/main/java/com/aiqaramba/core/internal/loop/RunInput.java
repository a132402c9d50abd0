package com.aiqaramba.core.internal.loop;

import com.aiqaramba.core.agent.Agent;
import com.aiqaramba.core.agent.Task;
import com.aiqaramba.core.redaction.Redactor;
import com.aiqaramba.core.run.RunKey;
import java.time.InstantSource;

/** Everything that is particular to one run. */
public record RunInput(
        RunKey key, Agent agent, Task task, SecretGate secrets, Redactor redactor, InstantSource clock) {}
