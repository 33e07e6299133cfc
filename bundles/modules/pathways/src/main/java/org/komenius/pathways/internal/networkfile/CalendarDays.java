package org.komenius.pathways.internal.networkfile;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdScalarSerializer;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.function.Function;

/** Dates as {@code 2026-08-01} and days of the year as {@code 08-01}. */
final class CalendarDays extends SimpleModule {

    private static final long serialVersionUID = 1L;

    CalendarDays() {
        super("komenius-network-days");
        addSerializer(new Writing<>(LocalDate.class, LocalDate::toString));
        // Java writes --08-01, which nobody else does.
        addSerializer(new Writing<>(MonthDay.class, day -> day.toString().substring(2)));
        addDeserializer(LocalDate.class, new Reading<>(LocalDate.class, LocalDate::parse));
        addDeserializer(MonthDay.class, new Reading<>(MonthDay.class, text -> MonthDay.parse("--" + text)));
    }

    private static final class Writing<T> extends StdScalarSerializer<T> {

        private static final long serialVersionUID = 1L;
        private final transient Function<T, String> form;

        Writing(Class<T> type, Function<T, String> form) {
            super(type);
            this.form = form;
        }

        @Override
        public void serialize(T day, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeString(form.apply(day));
        }
    }

    private static final class Reading<T> extends StdScalarDeserializer<T> {

        private static final long serialVersionUID = 1L;
        private final Class<T> type;
        private final transient Function<String, T> form;

        Reading(Class<T> type, Function<String, T> form) {
            super(type);
            this.type = type;
            this.form = form;
        }

        @Override
        public T deserialize(JsonParser json, DeserializationContext context) throws IOException {
            if (!json.hasToken(JsonToken.VALUE_STRING)) {
                return type.cast(context.handleUnexpectedToken(type, json));
            }
            String text = json.getText();
            try {
                return form.apply(text);
            } catch (DateTimeException e) {
                var problem = context.weirdStringException(text, type, e.getMessage());
                problem.initCause(e);
                throw problem;
            }
        }
    }
}
