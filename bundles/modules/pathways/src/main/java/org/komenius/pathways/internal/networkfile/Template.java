package org.komenius.pathways.internal.networkfile;

import org.komenius.pathways.internal.network.Network;
import org.komenius.pathways.internal.network.TranslatedText;

/**
 * A shipped network that an editor starts from.
 *
 * @param id the name of its file, for example {@code rlp}
 * @param network always marked as to be checked before use
 */
public record Template(String id, TranslatedText title, Network network) {}
