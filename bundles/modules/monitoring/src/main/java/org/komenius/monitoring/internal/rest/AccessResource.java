package org.komenius.monitoring.internal.rest;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import javax.validation.Valid;
import javax.validation.constraints.NotNull;
import javax.validation.constraints.Size;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.HeaderParam;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.komenius.monitoring.internal.AccessRules;
import org.komenius.monitoring.internal.AccessRules.Shown;
import org.komenius.monitoring.internal.MonitoringModule;
import org.komenius.monitoring.internal.access.AccessProblems;
import org.komenius.monitoring.internal.access.AccessRule.Mode;
import org.komenius.monitoring.internal.access.Grantee;
import org.komenius.monitoring.internal.access.Grantee.Kind;
import org.komenius.monitoring.internal.access.SubjectType;
import org.komenius.rest.ETags;
import org.komenius.spi.rest.RestModule;
import org.komenius.spi.rest.RestResource;
import org.komenius.spi.security.RequiresPermission;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Who may see a data set, an analysis or a dashboard. */
@Component(service = RestResource.class)
@RestModule(MonitoringModule.ID)
@Path("/access/{type}/{id}")
@Produces(MediaType.APPLICATION_JSON)
public class AccessResource implements RestResource {

    private static final int MAX_NAMED = 500;
    private static final int MAX_ID = 60;

    private final AccessRules rules;

    @Activate
    public AccessResource(@Reference AccessRules rules) {
        this.rules = rules;
    }

    /** @param type {@code dataset}, {@code analysis} or {@code dashboard} */
    @GET
    @RequiresPermission(MonitoringModule.READ)
    public Response get(@PathParam("type") String type, @PathParam("id") String id) {
        return answer(rules.show(type(type), id));
    }

    /** For the owner, for those who release data sets, and for those who administer monitoring. */
    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @RequiresPermission(MonitoringModule.READ)
    public Response change(
            @PathParam("type") String type,
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid AccessChange change) {
        return answer(rules.change(type(type), id, ifMatch, change.mode(), change.grantees()));
    }

    private static SubjectType type(String path) {
        return SubjectType.ofPath(path).orElseThrow(AccessProblems::unknownSubject);
    }

    private static Response answer(Shown shown) {
        return Response.ok(AccessJson.of(shown))
                .header(HttpHeaders.ETAG, ETags.of(shown.rule().version()))
                .build();
    }

    /**
     * What to set.
     *
     * @param offices ids; none if left out, as {@code roles} and {@code people}
     */
    public record AccessChange(
            @NotNull Mode mode,
            @Size(max = MAX_NAMED) Set<@NotNull @Size(max = MAX_ID) String> offices,
            @Size(max = MAX_NAMED) Set<@NotNull @Size(max = MAX_ID) String> roles,
            @Size(max = MAX_NAMED) Set<@NotNull @Size(max = MAX_ID) String> people) {

        Set<Grantee> grantees() {
            Set<Grantee> all = new TreeSet<>();
            add(all, offices, Grantee::office);
            add(all, roles, Grantee::role);
            add(all, people, Grantee::person);
            return all;
        }

        private static void add(Set<Grantee> all, Set<String> ids, Function<String, Grantee> kind) {
            if (ids != null) {
                ids.stream().map(kind).forEach(all::add);
            }
        }
    }

    /**
     * The rule as it stands.
     *
     * @param owner name of who owns the thing; null if nobody in particular
     * @param changed null as long as nobody has made a rule
     */
    public record AccessJson(
            Mode mode,
            List<String> offices,
            List<String> roles,
            List<PersonJson> people,
            String owner,
            boolean mayChange,
            Instant changed,
            String changedBy,
            long version) {

        static AccessJson of(Shown shown) {
            var rule = shown.rule();
            List<PersonJson> people = ids(shown, Kind.PERSON).stream()
                    .map(id -> new PersonJson(id, shown.names().get(id)))
                    .toList();
            return new AccessJson(
                    rule.mode(),
                    ids(shown, Kind.OFFICE),
                    ids(shown, Kind.ROLE),
                    people,
                    shown.ownerName(),
                    shown.mayChange(),
                    rule.changed(),
                    rule.changedBy(),
                    rule.version());
        }

        private static List<String> ids(Shown shown, Kind kind) {
            return shown.rule().grantees().stream()
                    .filter(grantee -> grantee.kind() == kind)
                    .map(Grantee::id)
                    .toList();
        }
    }

    /** @param name null if the account is gone or disabled */
    public record PersonJson(String id, String name) {}
}
