package org.komenius.rest.internal.paging;

import javax.ws.rs.container.ContainerRequestContext;
import javax.ws.rs.container.ContainerResponseContext;
import javax.ws.rs.container.ContainerResponseFilter;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.UriBuilder;
import javax.ws.rs.core.UriInfo;
import org.komenius.rest.Continued;

/** Adds {@code Link: <…>; rel="next"} to an answer that is a page with a following one. */
public final class PageLinkFilter implements ContainerResponseFilter {

    private final String basePath;

    /** @param basePath path of the module, for example {@code /api/registry} */
    public PageLinkFilter(String basePath) {
        this.basePath = basePath;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getEntity() instanceof Continued page && page.next() != null) {
            UriInfo uri = request.getUriInfo();
            UriBuilder next = UriBuilder.fromPath(basePath).path(uri.getPath());
            uri.getQueryParameters(false).forEach((name, values) -> {
                if (!name.equals("cursor")) {
                    next.queryParam(name, values.toArray());
                }
            });
            response.getHeaders()
                    .add(
                            HttpHeaders.LINK,
                            "<" + next.queryParam("cursor", page.next()).build() + ">; rel=\"next\"");
        }
    }
}
