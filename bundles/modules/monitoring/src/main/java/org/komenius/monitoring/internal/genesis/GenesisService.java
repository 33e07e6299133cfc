package org.komenius.monitoring.internal.genesis;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.metatype.annotations.Designate;

/** One configured account. Ends its waiting when it goes. */
@Component(
        service = GenesisService.class,
        configurationPid = GenesisConfiguration.PID,
        configurationPolicy = ConfigurationPolicy.REQUIRE)
@Designate(ocd = GenesisConfiguration.class, factory = true)
public class GenesisService {

    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(20);

    private final GenesisAccount account;
    private final int pollSeconds;
    private final int maxMinutes;
    private final CountDownLatch gone = new CountDownLatch(1);
    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(CONNECT_TIMEOUT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    @Activate
    public GenesisService(GenesisConfiguration configuration) {
        account = new GenesisAccount(
                configuration.id(),
                configuration.title(),
                URI.create(configuration.base()),
                configuration.userName(),
                configuration.password());
        pollSeconds = Math.max(1, configuration.pollSeconds());
        maxMinutes = Math.max(1, configuration.maxMinutes());
    }

    @Deactivate
    void leave() {
        gone.countDown();
    }

    public String id() {
        return account.id();
    }

    public String title() {
        return account.title();
    }

    /** @see GenesisClient#fetch */
    public void fetch(GenesisWish wish, Path target, long maxBytes, LongConsumer progress) throws IOException {
        try {
            new GenesisClient(http, account, new Poll(), maxBytes).fetch(wish, target, progress);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while fetching " + wish.table(), e);
        }
    }

    private final class Poll implements GenesisClient.Waiting {

        @Override
        public boolean again(int round) {
            try {
                boolean ended = gone.await(pollSeconds, TimeUnit.SECONDS);
                return !ended && (long) round * pollSeconds < maxMinutes * 60L;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }

        @Override
        public long minutes() {
            return maxMinutes;
        }
    }
}
