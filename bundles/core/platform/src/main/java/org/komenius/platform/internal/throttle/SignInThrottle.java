package org.komenius.platform.internal.throttle;

import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/**
 * Makes everybody wait who fails to sign in, per user name and per address.
 *
 * <p>A try counts as failed until it succeeds, so that many tries at the same moment gain nothing. Nobody is locked out for good:
 * an attacker who knows a name can delay its owner by 15 minutes, no more. Kept in memory; a restart forgets. Thread-safe.
 */
// Immediate: a delayed component is dropped when nobody holds it, and would forget.
@Component(service = SignInThrottle.class, immediate = true)
public class SignInThrottle {

    private final FailureCounter userNames;
    private final FailureCounter addresses;

    @Activate
    public SignInThrottle() {
        this(Clock.systemUTC());
    }

    public SignInThrottle(Clock clock) {
        userNames = new FailureCounter(ThrottleRule.PER_USER_NAME, clock);
        addresses = new FailureCounter(ThrottleRule.PER_ADDRESS, clock);
    }

    /** Zero if a try is allowed, which is then counted; otherwise how long to wait, and the try must not be made. */
    public synchronized Duration begin(String userName, String address) {
        String name = key(userName);
        Duration byName = userNames.remainingWait(name);
        Duration byAddress = addresses.remainingWait(address);
        Duration wait = byName.compareTo(byAddress) > 0 ? byName : byAddress;
        if (wait.isZero()) {
            userNames.failed(name);
            addresses.failed(address);
        }
        return wait;
    }

    /** The try begun last with this name and address was right. */
    public synchronized void succeeded(String userName, String address) {
        userNames.clear(key(userName));
        addresses.takeBack(address);
    }

    private static String key(String userName) {
        return userName.strip().toLowerCase(Locale.ROOT);
    }
}
