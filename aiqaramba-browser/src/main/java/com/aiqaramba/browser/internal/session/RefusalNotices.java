package com.aiqaramba.browser.internal.session;

import com.aiqaramba.browser.internal.network.NetworkGate;
import com.aiqaramba.browser.internal.network.NetworkRefusal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Notices of what the network rules refused since the last look, in a few lines. */
final class RefusalNotices implements Supplier<List<String>> {
    private static final int MOST = 20;

    private final NetworkGate gate;

    RefusalNotices(NetworkGate gate) {
        this.gate = gate;
    }

    @Override
    public List<String> get() {
        List<NetworkRefusal> refusals = gate.drainRefusals();
        int told = refusals.size() <= MOST ? refusals.size() : MOST - 1;
        List<String> notices = new ArrayList<>();
        refusals.subList(0, told).forEach(refusal -> notices.add(refusal.toString()));
        if (told < refusals.size()) {
            notices.add("refused by the network rules: " + (refusals.size() - told) + " further targets");
        }
        return notices;
    }
}
