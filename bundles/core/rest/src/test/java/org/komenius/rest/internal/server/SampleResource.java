package org.komenius.rest.internal.server;

import java.util.List;
import java.util.stream.IntStream;
import javax.validation.Valid;
import javax.validation.constraints.NotNull;
import javax.validation.constraints.Size;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.HeaderParam;
import javax.ws.rs.POST;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import org.komenius.model.problem.Location;
import org.komenius.model.problem.Problem;
import org.komenius.model.problem.ProblemCode;
import org.komenius.model.problem.ProblemKind;
import org.komenius.model.text.LocalizedText;
import org.komenius.rest.Cursors;
import org.komenius.rest.ETags;
import org.komenius.rest.Page;
import org.komenius.rest.PageLimits;
import org.komenius.spi.rest.RestResource;
import org.komenius.spi.security.PublicAccess;
import org.komenius.spi.security.RequiresPermission;
import org.komenius.spi.security.SignedIn;

/** One method for each promise of the REST layer. */
@Path("/things")
@Produces("application/json")
@Consumes("application/json")
public class SampleResource implements RestResource {

    public record Thing(@NotNull @Size(min = 2, max = 5) String name, LocalizedText title) {}

    @GET
    @Path("open")
    @PublicAccess(reason = "test")
    public Thing open() {
        return new Thing("open", LocalizedText.of("Offen", "Open"));
    }

    @GET
    @Path("signed-in")
    @SignedIn
    public Thing signedIn() {
        return new Thing("mine", null);
    }

    @GET
    @RequiresPermission("sample.read")
    public Page<Integer> list(@QueryParam("cursor") String cursor, @QueryParam("limit") Integer limit) {
        int count = PageLimits.of(limit);
        List<String> position = Cursors.decode(cursor, 1);
        int from = position.isEmpty() ? 0 : Integer.parseInt(position.get(0));
        List<Integer> items =
                IntStream.range(from, Math.min(10, from + count)).boxed().toList();
        String next = from + count < 10 ? Cursors.encode(String.valueOf(from + count)) : null;
        return new Page<>(items, next, 10L);
    }

    @POST
    @RequiresPermission("sample.edit")
    public Thing create(@Valid @NotNull Thing thing) {
        return thing;
    }

    @PUT
    @RequiresPermission("sample.edit")
    public Thing change(@HeaderParam("If-Match") String ifMatch, @Valid Thing thing) {
        ETags.requireMatch(ifMatch, 7);
        return thing;
    }

    @GET
    @Path("problem")
    @PublicAccess(reason = "test")
    public Thing problem() {
        throw Problem.of(
                        ProblemCode.of("sample.row.too-few-cells", ProblemKind.UNPROCESSABLE),
                        "Zu wenige Zellen.",
                        "Too few cells.")
                .at(Location.cell(3, 2, "value"))
                .asException();
    }

    @GET
    @Path("bug")
    @PublicAccess(reason = "test")
    public Thing bug() {
        throw new IllegalStateException("secret internals of " + getClass());
    }

    @GET
    @Path("large")
    @PublicAccess(reason = "test")
    public List<String> large() {
        return java.util.Collections.nCopies(1000, "the same line again and again");
    }
}
