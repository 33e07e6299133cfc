package org.komenius.spi.cube;

import java.util.List;
import java.util.Objects;

/**
 * @param code name of the dimension, unique in its cube
 * @param members codes in the order of their indexes
 */
public record CubeDimension(String code, List<String> members) {
    public CubeDimension {
        Objects.requireNonNull(code, "code");
        members = List.copyOf(members);
    }
}
