package org.komenius.monitoring.internal.demo;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** Writes a flat file in the form of the statistical offices, German edition. */
final class FlatFileText {

    /** A dimension's variable and, per line, its attribute. */
    record Variable(String code, String label) {}

    record Attribute(Variable variable, String code, String label) {}

    record Measure(String code, String label, String unit) {}

    private final StringBuilder text = new StringBuilder("\uFEFF");
    private final String beginning;

    /** @param time code and label of the time variable, for example {@code STAG} and {@code Stichtag} */
    FlatFileText(String statisticCode, String statistic, Variable time, int dimensions) {
        beginning = statisticCode + ";" + statistic + ";" + time.code() + ";" + time.label() + ";";
        text.append("statistics_code;statistics_label;time_code;time_label;time");
        for (int i = 1; i <= dimensions; i++) {
            for (String part : List.of("code", "label", "attribute_code", "attribute_label")) {
                text.append(";").append(i).append("_variable_").append(part);
            }
        }
        text.append(";value;value_unit;value_variable_code;value_variable_label\n");
    }

    void add(String time, List<Attribute> attributes, Measure measure, String value) {
        text.append(beginning).append(time);
        for (Attribute attribute : attributes) {
            text.append(";").append(attribute.variable().code());
            text.append(";").append(attribute.variable().label());
            text.append(";").append(attribute.code());
            text.append(";").append(attribute.label());
        }
        text.append(";").append(value).append(";").append(measure.unit());
        text.append(";")
                .append(measure.code())
                .append(";")
                .append(measure.label())
                .append("\n");
    }

    byte[] bytes() {
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
