package org.komenius.platform.internal.audit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AuditCsvTest {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "Ada, \"Ada\"",
                "say \"x\", \"say \"\"x\"\"\"",
                "=1+1, \"'=1+1\"",
                "@x, \"'@x\"",
                "-1, \"'-1\"",
                "``, ``"
            })
    void cellsAreQuotedAndNeverFormulas(String text, String cell) {
        assertThat(AuditCsv.cell(text)).isEqualTo(cell);
    }
}
