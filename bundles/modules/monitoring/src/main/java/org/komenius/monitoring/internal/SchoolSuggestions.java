package org.komenius.monitoring.internal;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.komenius.model.institution.InstitutionKind;
import org.komenius.model.value.ObservedValue;
import org.komenius.monitoring.internal.project.FigureSource;
import org.komenius.monitoring.internal.project.ProjectWork.SchoolWork;
import org.komenius.registry.Institution;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Makes a list of schools of a figure by school; their kinds come from the registry by their numbers, or are read from their names. */
@Component(service = SchoolSuggestions.class)
public class SchoolSuggestions {

    /** Words in the names of schools, the more special ones first. */
    private static final Map<String, InstitutionKind> WORDS = words();

    private final IndexFigures figures;
    private final SchoolPlaces places;

    @Activate
    public SchoolSuggestions(@Reference IndexFigures figures, @Reference SchoolPlaces places) {
        this.figures = figures;
        this.places = places;
    }

    /** @param posts figure of today's posts; null if there is none */
    public List<SchoolWork> suggest(FigureSource pupils, FigureSource posts) throws IOException {
        IndexFigures.Figure sizes = figures.read("pupils", pupils, IndexFigures.Scope.ALL);
        Map<String, ObservedValue> present = posts == null
                ? Map.of()
                : figures.read("posts", posts, IndexFigures.Scope.ALL).values();
        List<SchoolWork> schools = new ArrayList<>();
        sizes.values().forEach((id, size) -> {
            String label = sizes.titles().get(id);
            Optional<Institution> known = known(id);
            String title = known.map(Institution::name).orElse(label);
            schools.add(new SchoolWork(
                    id,
                    title,
                    known.map(Institution::kind)
                            .or(() -> byName(label))
                            .map(Enum::name)
                            .orElse(null),
                    number(size),
                    present.containsKey(id) ? number(present.get(id)) : null,
                    null));
        });
        return schools;
    }

    private Optional<Institution> known(String number) {
        return places.find(number);
    }

    private static Optional<InstitutionKind> byName(String name) {
        String text = " " + name.toLowerCase(Locale.GERMAN) + " ";
        return WORDS.entrySet().stream()
                .filter(word -> text.contains(word.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /** Null for what is missing, and for a rounded zero, which is no number of pupils. */
    private static BigDecimal number(ObservedValue value) {
        return value.number().orElse(null);
    }

    private static Map<String, InstitutionKind> words() {
        Map<String, InstitutionKind> words = new LinkedHashMap<>();
        words.put("realschule plus", InstitutionKind.REALSCHULE_PLUS);
        words.put("realschule", InstitutionKind.REALSCHULE);
        words.put("gesamtschule", InstitutionKind.INTEGRIERTE_GESAMTSCHULE);
        words.put(" igs ", InstitutionKind.INTEGRIERTE_GESAMTSCHULE);
        words.put("gemeinschaftsschule", InstitutionKind.GEMEINSCHAFTSSCHULE);
        words.put("förderschule", InstitutionKind.FOERDERSCHULE);
        words.put("grundschule", InstitutionKind.GRUNDSCHULE);
        words.put(" gs ", InstitutionKind.GRUNDSCHULE);
        words.put("gymnasium", InstitutionKind.GYMNASIUM);
        words.put("berufsbildende", InstitutionKind.BERUFSBILDENDE_SCHULE);
        words.put(" bbs ", InstitutionKind.BERUFSBILDENDE_SCHULE);
        words.put("hauptschule", InstitutionKind.HAUPTSCHULE);
        words.put("waldorf", InstitutionKind.FREIE_WALDORFSCHULE);
        return words;
    }
}
