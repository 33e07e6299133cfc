package org.komenius.rest.internal.problem;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import java.io.EOFException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.validation.ConstraintViolation;
import javax.validation.ConstraintViolationException;
import javax.validation.Path;
import javax.ws.rs.WebApplicationException;
import javax.ws.rs.core.Response;
import javax.ws.rs.ext.ExceptionMapper;
import org.komenius.model.problem.Location;
import org.komenius.model.problem.Problem;
import org.komenius.model.problem.ProblemException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The last stop of every failure: what people can mend is explained, anything else gets a trace id and is logged. */
public final class ThrowableMapper implements ExceptionMapper<Throwable> {

    private static final Logger LOG = LoggerFactory.getLogger(ThrowableMapper.class);

    /** Nobody reads it; the number is the one that proxies use in their logs. */
    private static final int CLIENT_GONE = 499;

    private final ViolationTexts texts;

    public ThrowableMapper(ViolationTexts texts) {
        this.texts = texts;
    }

    @Override
    public Response toResponse(Throwable failure) {
        for (Throwable t = failure; t != null; t = t.getCause()) {
            if (t instanceof ProblemException e) {
                return ProblemResponses.of(e.problem());
            }
            if (t instanceof ConstraintViolationException e) {
                return ProblemResponses.of(violations(e));
            }
            if (t instanceof EOFException) {
                LOG.debug("the client left before the answer was complete", failure);
                return Response.status(CLIENT_GONE).build();
            }
            if (t instanceof JsonProcessingException e && failure == rootOfInput(failure)) {
                return ProblemResponses.of(malformed(e));
            }
        }
        if (failure instanceof WebApplicationException e) {
            return of(e);
        }
        return unexpected(failure);
    }

    private Response of(WebApplicationException e) {
        int status = e.getResponse().getStatus();
        return switch (status) {
            case 404 -> ProblemResponses.of(Problems.notFound());
            case 405 -> ProblemResponses.of(Problems.methodNotAllowed());
            case 406 -> ProblemResponses.of(Problems.notAcceptable());
            case 415 -> ProblemResponses.of(Problems.unsupportedMediaType());
            default -> status < 400
                    ? e.getResponse()
                    : status < 500 ? ProblemResponses.of(Problems.invalid()) : unexpected(e);
        };
    }

    private static Response unexpected(Throwable failure) {
        String traceId = UUID.randomUUID().toString();
        LOG.error("unexpected failure, trace id {}", traceId, failure);
        return ProblemResponses.of(Problems.unexpected(), traceId);
    }

    /** JSON that cannot be read is the client's fault; JSON that cannot be written is ours. */
    private static Throwable rootOfInput(Throwable failure) {
        for (Throwable t = failure; t != null; t = t.getCause()) {
            if (t instanceof com.fasterxml.jackson.databind.exc.InvalidDefinitionException
                    || t instanceof com.fasterxml.jackson.core.JsonGenerationException) {
                return null;
            }
        }
        return failure;
    }

    private static Problem malformed(JsonProcessingException e) {
        JsonLocation at = e.getLocation();
        String field = e instanceof JsonMappingException mapping
                ? mapping.getPath().stream()
                        .map(reference -> reference.getFieldName() != null
                                ? reference.getFieldName()
                                : String.valueOf(reference.getIndex()))
                        .collect(Collectors.joining("."))
                : null;
        Location location =
                at == null ? Location.field(field) : new Location((long) at.getLineNr(), at.getColumnNr(), field);
        return Problems.invalid(
                        "Das JSON der Anfrage kann nicht gelesen werden.", "The JSON of the request cannot be read.")
                .at(location)
                .advise(
                        "Prüfen Sie Schreibweise und Typ des genannten Feldes.",
                        "Check the spelling and type of the named field.");
    }

    private Problem violations(ConstraintViolationException e) {
        List<Problem> parts = e.getConstraintViolations().stream()
                .sorted(Comparator.comparing(
                        (ConstraintViolation<?> v) -> v.getPropertyPath().toString()))
                .map(violation -> Problems.invalid(
                                texts.of(violation, Locale.GERMAN), texts.of(violation, Locale.ENGLISH))
                        .at(Location.field(fieldOf(violation.getPropertyPath()))))
                .toList();
        return Problems.invalid().causedBy(parts);
    }

    /** The path below the method parameter: {@code create.arg0.name} is {@code name} for the one who sent it. */
    private static String fieldOf(Path path) {
        String text = path.toString();
        String[] nodes = text.split("\\.", 3);
        return nodes[nodes.length - 1];
    }
}
