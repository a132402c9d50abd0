package com.aiqaramba.core.internal.loop;

import com.aiqaramba.core.agent.Agent;
import com.aiqaramba.core.agent.Task;
import com.aiqaramba.core.internal.answer.AnswerForm;
import com.aiqaramba.core.redaction.Redactor;
import com.aiqaramba.core.run.RunKey;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Everything that is particular to one run.
 *
 * @param form the form of the answer, where one is asked for
 */
public record RunInput(
        RunKey key,
        Agent agent,
        Task task,
        Optional<AnswerForm<?>> form,
        SecretGate secrets,
        Redactor redactor,
        InstantSource clock) {}
