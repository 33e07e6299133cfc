package org.komenius.pathways.internal.networkfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.komenius.model.problem.ProblemException;
import org.komenius.pathways.internal.network.Network;

class NetworkJsonProperties {

    @Property
    void anyNetworkComesBackAsItWasWritten(@ForAll("networks") Network network) {
        byte[] file = NetworkJson.write(network);
        Network read = NetworkJson.read(file);
        assertThat(read).isEqualTo(network);
        assertThat(NetworkJson.write(read)).isEqualTo(file);
    }

    @Property
    void theTreeHoldsTheSameAsTheFile(@ForAll("networks") Network network) {
        byte[] tree = NetworkJson.tree(network).toString().getBytes(StandardCharsets.UTF_8);
        assertThat(NetworkJson.read(tree)).isEqualTo(network);
    }

    /** A file that was cut off or hit by a stray byte is read as a network or refused with a problem; nothing else can happen. */
    @Property
    void brokenFilesAreRefusedProperly(
            @ForAll("networks") Network network, @ForAll int place, @ForAll @IntRange(max = 255) int stray) {
        byte[] file = NetworkJson.write(network);
        byte[] hit = file.clone();
        hit[Math.floorMod(place, hit.length)] = (byte) stray;
        byte[] cut = Arrays.copyOf(file, Math.floorMod(place, file.length - 1));
        assertThat(readsOrRefuses(hit)).isTrue();
        assertThat(readsOrRefuses(cut)).isTrue();
    }

    private static boolean readsOrRefuses(byte[] file) {
        try {
            return NetworkJson.read(file) != null;
        } catch (ProblemException e) {
            return e.problem().message().byLanguage().containsKey("en")
                    && e.problem().advice() != null;
        }
    }

    @Provide
    Arbitrary<Network> networks() {
        return NetworkArbitraries.networks();
    }
}
