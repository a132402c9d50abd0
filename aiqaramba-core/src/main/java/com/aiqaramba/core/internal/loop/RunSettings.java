package com.aiqaramba.core.internal.loop;

import com.aiqaramba.core.budget.Money;
import com.aiqaramba.core.budget.PriceTable;
import com.aiqaramba.core.error.ConfigurationException;
import com.aiqaramba.core.run.Limits;
import com.aiqaramba.core.spi.ArtifactStore;
import com.aiqaramba.core.spi.BrowserProfile;
import com.aiqaramba.core.spi.BrowserProvider;
import com.aiqaramba.core.spi.ChatModel;
import com.aiqaramba.core.spi.Guardrail;
import com.aiqaramba.core.spi.RunStore;
import com.aiqaramba.core.spi.TenantBudget;
import com.aiqaramba.core.spi.VideoEncoder;
import java.util.Currency;
import java.util.Optional;

/** Settings that all runs of one runner share. */
public record RunSettings(
        ChatModel model,
        BrowserProvider browsers,
        BrowserProfile profile,
        Guardrail guardrail,
        Listeners listeners,
        RunStore runs,
        ArtifactStore artifacts,
        Optional<VideoEncoder> video,
        Optional<PriceTable> prices,
        TenantBudget tenantBudget,
        Optional<ChatModel> secondLook) {
    /**
     * Checks that money can be counted where it is limited.
     *
     * @throws ConfigurationException when there are no prices in the currency of a limit
     */
    public void checkPrices(Limits limits) {
        limits.money().map(Money::currency).ifPresent(currency -> checkPrices(currency, "Limits.money"));
        tenantBudget.currency().ifPresent(currency -> checkPrices(currency, "the tenant's budget"));
    }

    private void checkPrices(Currency currency, String limit) {
        Optional<Currency> priced = prices.map(PriceTable::currency);
        if (!priced.equals(Optional.of(currency))) {
            throw new ConfigurationException("The limit of money in " + currency + " (" + limit + ") needs prices in "
                    + currency + ", but the runner has "
                    + priced.map(other -> "some in " + other).orElse("none")
                    + ". Give it a table with AgentRunnerBuilder.prices(PriceTable.builder(\"" + currency + "\")...).");
        }
    }
}
