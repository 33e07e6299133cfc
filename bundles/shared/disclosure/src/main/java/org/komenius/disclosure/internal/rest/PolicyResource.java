package org.komenius.disclosure.internal.rest;

import java.util.Map;
import java.util.Optional;
import javax.ws.rs.BeanParam;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.HeaderParam;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.komenius.disclosure.DisclosureDoor;
import org.komenius.disclosure.internal.DisclosureModule;
import org.komenius.disclosure.internal.door.SourcePolicy;
import org.komenius.disclosure.internal.persistence.DisclosureLists;
import org.komenius.disclosure.internal.persistence.PolicyStore;
import org.komenius.disclosure.internal.release.DisclosureProblems;
import org.komenius.rest.ETags;
import org.komenius.rest.Page;
import org.komenius.spi.audit.AuditLog;
import org.komenius.spi.rest.RestModule;
import org.komenius.spi.rest.RestResource;
import org.komenius.spi.security.CurrentCaller;
import org.komenius.spi.security.RequiresPermission;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** How sources are protected. Each change is an audited act with a reason, above all switching the guard off. */
@Component(service = RestResource.class)
@RestModule(DisclosureModule.ID)
@Path("/policies")
@Produces(MediaType.APPLICATION_JSON)
public class PolicyResource implements RestResource {

    private static final int LONGEST_REASON = 1000;

    private final PolicyStore policies;
    private final DisclosureLists lists;
    private final DisclosureDoor door;
    private final AuditLog audit;
    private final CurrentCaller caller;

    @Activate
    public PolicyResource(
            @Reference PolicyStore policies,
            @Reference DisclosureLists lists,
            @Reference DisclosureDoor door,
            @Reference AuditLog audit,
            @Reference CurrentCaller caller) {
        this.policies = policies;
        this.lists = lists;
        this.door = door;
        this.audit = audit;
        this.caller = caller;
    }

    /**
     * Sources with a policy of their own, usually the last changed first; every other source has the default one.
     *
     * @param parameters text of source, reason or who changed it; sorted by {@code source guarded reason changed changedBy}
     * @param guarded {@code true} or {@code false}; null for both
     */
    @GET
    @RequiresPermission(DisclosureModule.READ)
    public Page<PolicyJson> list(@BeanParam ListParameters parameters, @QueryParam("guarded") String guarded) {
        Page<SourcePolicy> page = lists.policies(parameters.question(), ListParameters.yesOrNo("guarded", guarded));
        return new Page<>(page.items().stream().map(PolicyJson::of).toList(), page.next(), page.total());
    }

    /** The policy that counts for a source; without {@code changed} and ETag it is the default one. */
    @GET
    @Path("/{source:.+}")
    @RequiresPermission(DisclosureModule.READ)
    public Response find(@PathParam("source") String source) {
        Optional<SourcePolicy> own = policies.find(source);
        return own.map(PolicyResource::answer)
                .orElseGet(() -> Response.ok(PolicyJson.ofDefault(source, door.isGuarded(source), door.policy(source)))
                        .build());
    }

    @PUT
    @Path("/{source:.+}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RequiresPermission(DisclosureModule.POLICY)
    public Response put(
            @PathParam("source") String source, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, PolicyJson change) {
        if (change == null || change.reason() == null || change.reason().isBlank()) {
            throw DisclosureProblems.reasonMissing();
        }
        String reason = change.reason().strip();
        boolean before = door.isGuarded(source);
        boolean guarded = change.guarded() == null ? before : change.guarded();
        SourcePolicy changed = policies.put(
                source,
                guarded,
                change.toPolicy(door.policy(source)),
                reason.substring(0, Math.min(LONGEST_REASON, reason.length())),
                ifMatch,
                caller.get().name());
        String action = before == guarded ? "policy.changed" : guarded ? "guard.switched-on" : "guard.switched-off";
        audit.append(DisclosureModule.ID, action, "source/" + source, Map.of("reason", changed.reason()));
        return answer(changed);
    }

    private static Response answer(SourcePolicy policy) {
        return Response.ok(PolicyJson.of(policy))
                .header(HttpHeaders.ETAG, ETags.of(policy.rowVersion()))
                .build();
    }
}
