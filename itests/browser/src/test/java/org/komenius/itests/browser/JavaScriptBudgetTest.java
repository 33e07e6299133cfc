package org.komenius.itests.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How much JavaScript a first visit costs, as it travels: compressed, with headers. The service worker comes later and does not count. */
@ExtendWith(OneSite.class)
class JavaScriptBudgetTest {

    @ParameterizedTest
    @CsvSource({
        // page, bytes
        "/de, 60000",
        "/de/impressum, 60000",
        "/de/pathways, 150000",
        "/de/pathways/halt/abi, 150000",
        "/de/pathways/fahrplan, 150000"
    })
    void theFirstVisitStaysWithinItsBudget(String path, long budgetBytes, Site site) {
        try (Visitor visitor = site.visitor(Screen.PHONE)) {
            AtomicLong bytes = count(visitor);
            visitor.open(path);
            System.out.printf("JavaScript at the first visit of %s: %,d bytes%n", path, bytes.get());
            assertThat(bytes.get()).isPositive().isLessThanOrEqualTo(budgetBytes);
        }
    }

    private static AtomicLong count(Visitor visitor) {
        CDPSession network = visitor.page().context().newCDPSession(visitor.page());
        network.send("Network.enable");
        Map<String, Boolean> scripts = new ConcurrentHashMap<>();
        AtomicLong bytes = new AtomicLong();
        network.on("Network.responseReceived", event -> {
            JsonObject response = event.getAsJsonObject("response");
            boolean script = response.get("mimeType").getAsString().contains("javascript");
            scripts.put(event.get("requestId").getAsString(), script);
        });
        network.on("Network.loadingFinished", event -> {
            if (scripts.getOrDefault(event.get("requestId").getAsString(), false)) {
                bytes.addAndGet(event.get("encodedDataLength").getAsLong());
            }
        });
        return bytes;
    }
}
