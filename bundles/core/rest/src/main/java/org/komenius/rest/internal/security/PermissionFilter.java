package org.komenius.rest.internal.security;

import java.lang.annotation.Annotation;
import javax.annotation.Priority;
import javax.servlet.http.HttpServletRequest;
import javax.ws.rs.Priorities;
import javax.ws.rs.container.ContainerRequestContext;
import javax.ws.rs.container.ContainerRequestFilter;
import javax.ws.rs.container.ResourceInfo;
import javax.ws.rs.core.Context;
import org.komenius.rest.internal.problem.ProblemResponses;
import org.komenius.rest.internal.problem.Problems;
import org.komenius.spi.security.Caller;
import org.komenius.spi.security.PublicAccess;
import org.komenius.spi.security.RequiresPermission;

/** Lets a request through to its method only if the caller satisfies what the method declares. */
@Priority(Priorities.AUTHORIZATION)
public final class PermissionFilter implements ContainerRequestFilter {

    @Context
    private ResourceInfo resource;

    @Context
    private HttpServletRequest request;

    @Override
    public void filter(ContainerRequestContext context) {
        Annotation demand = MethodPermissions.demandOf(resource.getResourceClass(), resource.getResourceMethod());
        if (demand instanceof PublicAccess) {
            return;
        }
        Object attribute = request.getAttribute(Caller.REQUEST_ATTRIBUTE);
        Caller caller = attribute instanceof Caller known ? known : Caller.ANONYMOUS;
        if (!caller.isSignedIn()) {
            context.abortWith(ProblemResponses.of(Problems.signInRequired()));
        } else if (demand instanceof RequiresPermission needed && !caller.may(needed.value())) {
            context.abortWith(ProblemResponses.of(Problems.forbidden(needed.value())));
        } else if (demand == null) {
            throw new IllegalStateException("published without a permission: " + resource.getResourceMethod());
        }
    }
}
