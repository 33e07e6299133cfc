package org.komenius.web.internal.http;

import java.net.URI;
import java.util.Optional;
import javax.servlet.http.HttpServletRequest;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/**
 * The site's address as people type it: the framework property {@code komenius.url}, unless that still names this machine only, then
 * the one that the request came to.
 */
@Component(service = SiteAddress.class)
public class SiteAddress {

    private final Optional<String> configured;

    @Activate
    public SiteAddress(BundleContext context) {
        this(context.getProperty("komenius.url"));
    }

    SiteAddress(String url) {
        configured = Optional.ofNullable(url)
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .map(value -> value.endsWith("/") ? value.substring(0, value.length() - 1) : value);
    }

    /** Without slash at the end. */
    String of(HttpServletRequest request) {
        return of(request.getScheme(), request.getServerName(), request.getServerPort());
    }

    String of(String scheme, String host, int port) {
        if (configured.isPresent() && (!isLocal(hostOf(configured.get())) || isLocal(host))) {
            return configured.get();
        }
        boolean usual = port == (scheme.equals("https") ? 443 : 80);
        return scheme + "://" + host + (usual ? "" : ":" + port);
    }

    private static String hostOf(String url) {
        String host = URI.create(url).getHost();
        return host == null ? "" : host;
    }

    private static boolean isLocal(String host) {
        return host.equals("127.0.0.1") || host.equals("localhost") || host.equals("[::1]");
    }
}
