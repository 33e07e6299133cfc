// Names of the platform's fixed vocabularies, as org.komenius.model has them.

const of = (id, de, en) => ({ id, title: { de, en } });

/** ISCED 2011 levels. */
export const ISCED = [
  of('EARLY_CHILDHOOD', 'Elementarbereich', 'Early childhood education'),
  of('PRIMARY', 'Primarbereich', 'Primary education'),
  of('LOWER_SECONDARY', 'Sekundarbereich I', 'Lower secondary education'),
  of('UPPER_SECONDARY', 'Sekundarbereich II', 'Upper secondary education'),
  of('POST_SECONDARY', 'Postsekundärer, nicht tertiärer Bereich', 'Post-secondary non-tertiary education'),
  of('SHORT_TERTIARY', 'Kurzes tertiäres Bildungsprogramm', 'Short-cycle tertiary education'),
  of('BACHELOR', 'Bachelor- oder gleichwertiges Programm', "Bachelor's or equivalent level"),
  of('MASTER', 'Master- oder gleichwertiges Programm', "Master's or equivalent level"),
  of('DOCTORAL', 'Promotion', 'Doctoral or equivalent level'),
].map((level, code) => ({ ...level, code }));

/** Kinds of institutions. */
export const INSTITUTIONS = [
  of('KITA', 'Kindertagesstätte', 'Day-care centre'),
  of('KINDERTAGESPFLEGE', 'Kindertagespflege', 'Child-minding'),
  of('SCHULKINDERGARTEN', 'Schulkindergarten', 'School kindergarten'),
  of('GRUNDSCHULE', 'Grundschule', 'Primary school'),
  of('HAUPTSCHULE', 'Hauptschule', 'Hauptschule'),
  of('REALSCHULE', 'Realschule', 'Realschule'),
  of('REALSCHULE_PLUS', 'Realschule plus', 'Realschule plus'),
  of('SEKUNDARSCHULE', 'Sekundarschule', 'Sekundarschule'),
  of('GEMEINSCHAFTSSCHULE', 'Gemeinschaftsschule', 'Gemeinschaftsschule'),
  of('INTEGRIERTE_GESAMTSCHULE', 'Integrierte Gesamtschule', 'Comprehensive school'),
  of('GYMNASIUM', 'Gymnasium', 'Gymnasium'),
  of('FREIE_WALDORFSCHULE', 'Freie Waldorfschule', 'Waldorf school'),
  of('FOERDERSCHULE', 'Förderschule', 'Special-needs school'),
  of('BERUFSBILDENDE_SCHULE', 'Berufsbildende Schule', 'Vocational school'),
  of('ABENDSCHULE_UND_KOLLEG', 'Abendschule und Kolleg', 'Evening school and Kolleg'),
  of('HOCHSCHULE', 'Hochschule', 'University'),
  of('VOLKSHOCHSCHULE', 'Volkshochschule', 'Adult education centre'),
  of('MUSIKSCHULE', 'Musikschule', 'Music school'),
  of('BIBLIOTHEK', 'Bibliothek', 'Library'),
  of('JUGENDEINRICHTUNG', 'Jugendeinrichtung', 'Youth centre'),
  of('BERATUNGSSTELLE', 'Beratungsstelle', 'Counselling centre'),
  of('SONSTIGE', 'Sonstige Einrichtung', 'Other institution'),
];
