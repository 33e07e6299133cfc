package org.komenius.registry.internal.demo;

import org.komenius.model.region.RegionKey;
import org.komenius.registry.internal.demo.Tessellation.Point;

/**
 * A municipality of the demo Kreis.
 *
 * @param key 8-digit AGS
 * @param association key of its Verbandsgemeinde; null for the Kreisstadt, which belongs to none
 * @param name fictional
 * @param kindName {@code Stadt} or {@code Ortsgemeinde}
 * @param centre its middle, in kilometres from the middle of the Kreis
 * @param inhabitants plausible number, from which offers and figures follow
 * @param quarters how many Sozialräume it is divided into; 0 for none
 */
record DemoMunicipality(
        RegionKey key,
        RegionKey association,
        String name,
        String kindName,
        Point centre,
        int inhabitants,
        int quarters) {}
