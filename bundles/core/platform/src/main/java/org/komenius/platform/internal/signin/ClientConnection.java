package org.komenius.platform.internal.signin;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import javax.servlet.http.HttpServletRequest;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.metatype.annotations.Designate;

/** Where a request really comes from, behind reverse proxies that the admin trusts. */
@Component(service = ClientConnection.class, configurationPid = "org.komenius.platform.signin")
@Designate(ocd = SignInConfiguration.class)
public class ClientConnection {

    private final Set<String> trustedProxies;

    @Activate
    public ClientConnection(SignInConfiguration configuration) {
        this(Arrays.stream(configuration.trusted_proxies().split(","))
                .map(String::trim)
                .filter(address -> !address.isEmpty())
                .collect(Collectors.toUnmodifiableSet()));
    }

    public ClientConnection(Set<String> trustedProxies) {
        this.trustedProxies = trustedProxies;
    }

    /** The nearest address that is not a trusted proxy: further ones could be invented by the client. */
    public String address(HttpServletRequest request) {
        String address = request.getRemoteAddr();
        String forwarded = request.getHeader("X-Forwarded-For");
        if (forwarded == null || !trustedProxies.contains(address)) {
            return address;
        }
        String[] hops = forwarded.split(",");
        for (int i = hops.length - 1; i >= 0; i--) {
            address = hops[i].trim();
            if (!trustedProxies.contains(address)) {
                break;
            }
        }
        return address;
    }

    public boolean isEncrypted(HttpServletRequest request) {
        return request.isSecure()
                || (trustedProxies.contains(request.getRemoteAddr())
                        && "https".equalsIgnoreCase(request.getHeader("X-Forwarded-Proto")));
    }
}
