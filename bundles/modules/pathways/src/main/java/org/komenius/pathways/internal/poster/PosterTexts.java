package org.komenius.pathways.internal.poster;

import java.util.Map;

/** The few words around the map on paper, in the languages of the public pages. Others read English. */
enum PosterTexts {
    MAP(
            "Streckennetz der Bildungswege mit %d Linien und %d Halten. Die Tabelle darunter sagt dasselbe in Worten.",
            "Transit map of education pathways with %d lines and %d stops. The table below says the same in words.",
            "خريطة مسارات التعليم: %d خطوط و%d محطات. الجدول أدناه يقول الشيء نفسه بالكلمات.",
            "Схема освітніх шляхів: %d ліній і %d зупинок. Таблиця нижче передає те саме словами."),
    LINES("Linien und ihre Halte", "Lines and their stops", "الخطوط ومحطاتها", "Лінії та їхні зупинки"),
    LINE("Linie", "Line", "الخط", "Лінія"),
    NAME("Name", "Name", "الاسم", "Назва"),
    STOPS("Halte", "Stops", "المحطات", "Зупинки"),
    STAND("Stand", "As of", "بتاريخ", "Станом на"),
    CHECK(
            "Vorlage, vor Verwendung prüfen",
            "Template, check before use",
            "نموذج، يرجى التحقق قبل الاستخدام",
            "Шаблон, перевірте перед використанням");

    private final Map<String, String> byLanguage;

    PosterTexts(String german, String english, String arabic, String ukrainian) {
        byLanguage = Map.of("de", german, "en", english, "ar", arabic, "uk", ukrainian);
    }

    String in(String language) {
        String primary = language.contains("-") ? language.substring(0, language.indexOf('-')) : language;
        return byLanguage.getOrDefault(primary, byLanguage.get("en"));
    }
}
