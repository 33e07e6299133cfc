package org.komenius.monitoring.internal.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.komenius.model.value.ObservedValue;
import org.komenius.model.value.OfficialNotation;

class PlainNumberProperties {

    @Property(tries = 5000)
    void readsANumberAsTheNotationDoes(@ForAll("cells") String cell) {
        agree(cell, ',', OfficialNotation.GERMAN);
        agree(cell, '.', OfficialNotation.ENGLISH);
    }

    private static void agree(String cell, char decimal, OfficialNotation notation) {
        byte[] bytes = ("x" + cell + "y").getBytes(StandardCharsets.US_ASCII);
        ObservedValue read = new PlainNumber(decimal).parse(bytes, 1, bytes.length - 1);
        if (read != null) {
            assertThat(read).isEqualTo(notation.parse(cell, null));
            assertThat(read.number()).isEqualTo(notation.parse(cell, null).number());
        } else if (cell.matches("-?\\d{1,9}(" + (decimal == ',' ? "," : "\\.") + "\\d{1,9})?")) {
            throw new AssertionError("not read: " + cell);
        }
    }

    @Provide
    Arbitrary<String> cells() {
        return Arbitraries.oneOf(
                Arbitraries.strings().withChars("0123456789,.-").ofMinLength(0).ofMaxLength(22),
                Arbitraries.longs().map(String::valueOf),
                Arbitraries.bigDecimals().map(number -> number.toPlainString().replace('.', ',')));
    }
}
