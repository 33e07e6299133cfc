package org.komenius.rest.internal.problem;

import java.util.Locale;
import javax.validation.ConstraintViolation;
import javax.validation.MessageInterpolator;
import javax.validation.ValidationException;
import javax.validation.metadata.ConstraintDescriptor;

/** Says in a wanted language what a broken constraint means; the violation itself knows only the server's language. */
public final class ViolationTexts {

    private final MessageInterpolator interpolator;

    public ViolationTexts(MessageInterpolator interpolator) {
        this.interpolator = interpolator;
    }

    String of(ConstraintViolation<?> violation, Locale locale) {
        return interpolator.interpolate(violation.getMessageTemplate(), new Context(violation), locale);
    }

    private record Context(ConstraintViolation<?> violation) implements MessageInterpolator.Context {

        @Override
        public ConstraintDescriptor<?> getConstraintDescriptor() {
            return violation.getConstraintDescriptor();
        }

        @Override
        public Object getValidatedValue() {
            return violation.getInvalidValue();
        }

        @Override
        public <T> T unwrap(Class<T> type) {
            throw new ValidationException("not to be unwrapped as " + type);
        }
    }
}
