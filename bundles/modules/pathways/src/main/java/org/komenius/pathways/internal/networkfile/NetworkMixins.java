package org.komenius.pathways.internal.networkfile;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.time.MonthDay;
import java.util.Map;
import org.komenius.model.time.Validity;
import org.komenius.pathways.internal.network.Column;
import org.komenius.pathways.internal.network.Counselling;
import org.komenius.pathways.internal.network.DeadlineRule;
import org.komenius.pathways.internal.network.LanguageLevel;
import org.komenius.pathways.internal.network.LanguageSkill;
import org.komenius.pathways.internal.network.Line;
import org.komenius.pathways.internal.network.Network;
import org.komenius.pathways.internal.network.Qualification;
import org.komenius.pathways.internal.network.Requirement;
import org.komenius.pathways.internal.network.RouteGroup;
import org.komenius.pathways.internal.network.RowHint;
import org.komenius.pathways.internal.network.Source;
import org.komenius.pathways.internal.network.StartRule;
import org.komenius.pathways.internal.network.Stop;
import org.komenius.pathways.internal.network.StopKind;
import org.komenius.pathways.internal.network.Transition;
import org.komenius.pathways.internal.network.TranslatedText;
import org.komenius.pathways.internal.network.Translation;
import org.komenius.pathways.internal.network.TranslationState;

/**
 * How the records of a network look in JSON: which fields must be there, and what a kind is called. Everything else follows from the
 * records themselves, which know nothing of JSON.
 */
final class NetworkMixins extends SimpleModule {

    private static final long serialVersionUID = 1L;

    NetworkMixins() {
        super("komenius-network");
        setMixInAnnotation(Network.class, OfNetwork.class);
        setMixInAnnotation(Column.class, Titled.class);
        setMixInAnnotation(Qualification.class, Titled.class);
        setMixInAnnotation(Line.class, OfLine.class);
        setMixInAnnotation(Stop.class, OfStop.class);
        setMixInAnnotation(Transition.class, OfTransition.class);
        setMixInAnnotation(Source.class, OfSource.class);
        setMixInAnnotation(Counselling.class, Titled.class);
        setMixInAnnotation(LanguageSkill.class, OfLanguageSkill.class);
        setMixInAnnotation(Requirement.class, OfRequirement.class);
        setMixInAnnotation(Requirement.Language.class, OfLanguage.class);
        setMixInAnnotation(Requirement.Other.class, OfOther.class);
        setMixInAnnotation(DeadlineRule.class, OfDeadlineRule.class);
        setMixInAnnotation(DeadlineRule.Window.class, OfWindow.class);
        setMixInAnnotation(DeadlineRule.WeeksBefore.class, OfWeeksBefore.class);
        setMixInAnnotation(TranslatedText.class, OfTranslatedText.class);
        setMixInAnnotation(Translation.class, OfTranslation.class);
        addDeserializer(Validity.class, new ValidityReader());
    }

    private interface Titled {
        @JsonSetter(nulls = Nulls.FAIL)
        String id();

        @JsonSetter(nulls = Nulls.FAIL)
        TranslatedText title();
    }

    /** In the file itself, format and version stand beside the network's fields; they are read before. */
    @JsonIgnoreProperties({"format", "formatVersion"})
    private interface OfNetwork extends Titled {
        @JsonSetter(nulls = Nulls.FAIL)
        boolean checkBeforeUse();
    }

    private interface OfLine extends Titled {
        @JsonSetter(nulls = Nulls.FAIL)
        String letter();

        @JsonSetter(nulls = Nulls.FAIL)
        String colour();

        @JsonSetter(nulls = Nulls.FAIL)
        RouteGroup group();

        @JsonSetter(nulls = Nulls.FAIL)
        RowHint hint();
    }

    private interface OfStop extends Titled {
        @JsonSetter(nulls = Nulls.FAIL)
        String column();

        @JsonSetter(nulls = Nulls.FAIL)
        StopKind kind();
    }

    private interface OfTransition {
        @JsonSetter(nulls = Nulls.FAIL)
        String id();

        @JsonSetter(nulls = Nulls.FAIL)
        String from();

        @JsonSetter(nulls = Nulls.FAIL)
        String to();

        @JsonSetter(nulls = Nulls.FAIL)
        int durationMonths();

        @JsonSetter(nulls = Nulls.FAIL)
        StartRule start();
    }

    private interface OfSource {
        @JsonSetter(nulls = Nulls.FAIL)
        String id();

        @JsonSetter(nulls = Nulls.FAIL)
        String title();
    }

    private interface OfLanguageSkill {
        @JsonSetter(nulls = Nulls.FAIL)
        String language();

        @JsonSetter(nulls = Nulls.FAIL)
        LanguageLevel level();
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(name = "qualification", value = Requirement.HoldsQualification.class),
        @JsonSubTypes.Type(name = "grades", value = Requirement.Grades.class),
        @JsonSubTypes.Type(name = "language", value = Requirement.Language.class),
        @JsonSubTypes.Type(name = "age", value = Requirement.Age.class),
        @JsonSubTypes.Type(name = "other", value = Requirement.Other.class)
    })
    private interface OfRequirement {}

    private interface OfLanguage {
        @JsonSetter(nulls = Nulls.FAIL)
        LanguageSkill skill();
    }

    private interface OfOther {
        @JsonSetter(nulls = Nulls.FAIL)
        TranslatedText note();
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(name = "window", value = DeadlineRule.Window.class),
        @JsonSubTypes.Type(name = "weeksBefore", value = DeadlineRule.WeeksBefore.class)
    })
    private interface OfDeadlineRule {}

    private interface OfWindow {
        @JsonSetter(nulls = Nulls.FAIL)
        MonthDay until();
    }

    private interface OfWeeksBefore {
        @JsonSetter(nulls = Nulls.FAIL)
        int weeks();
    }

    /** A text is its languages: {@code {"de": {…}, "en": {…}}}. */
    private abstract static class OfTranslatedText {
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        OfTranslatedText(Map<String, Translation> byLanguage) {}

        @JsonValue
        abstract Map<String, Translation> byLanguage();
    }

    private interface OfTranslation {
        @JsonSetter(nulls = Nulls.FAIL)
        TranslationState state();
    }
}
