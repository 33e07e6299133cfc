package org.komenius.engine.duckdb.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class PackingProperties {

    @Property
    void indexesComeBackAndOrderAsTheirNumbersDo(
            @ForAll @Size(min = 1, max = 20) List<@IntRange(min = 1) Integer> many, @ForAll long seed) {
        int[] sizes = many.stream().mapToInt(Integer::intValue).toArray();
        Random random = new Random(seed);
        Packing packing = Packing.of(sizes);
        assertThat(packing.holds(sizes)).isTrue();
        int[] one = indexes(sizes, random);
        int[] other = indexes(sizes, random);
        assertThat(packing.fits(one)).isTrue();
        long[] packedOne = packed(packing, one);
        long[] packedOther = packed(packing, other);
        int[] back = new int[sizes.length];
        packing.unpack(packedOne, back);
        assertThat(back).isEqualTo(one);
        assertThat(Arrays.stream(packedOne).allMatch(word -> word >= 0)).isTrue();
        assertThat(Integer.signum(Arrays.compare(packedOne, packedOther)))
                .isEqualTo(Integer.signum(Arrays.compare(one, other)));
    }

    private static long[] packed(Packing packing, int[] indexes) {
        long[] words = new long[packing.words()];
        packing.pack(indexes, words, 0);
        return words;
    }

    private static int[] indexes(int[] sizes, Random random) {
        return Arrays.stream(sizes).map(random::nextInt).toArray();
    }
}
