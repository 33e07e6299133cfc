package org.komenius.model.region;

/** Levels of German regions, the largest first. */
public enum RegionLevel {
    /** Germany as a whole. */
    COUNTRY,
    LAND,
    REGIERUNGSBEZIRK,
    /** Landkreise and kreisfreie Städte. */
    KREIS,
    /** Verbandsgemeinden, Ämter, Samtgemeinden. */
    GEMEINDEVERBAND,
    GEMEINDE,
    /** A municipality's own division, for example Stadtteile or Sozialräume. */
    SOZIALRAUM
}
