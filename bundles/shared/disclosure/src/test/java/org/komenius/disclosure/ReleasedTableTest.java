package org.komenius.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.komenius.disclosure.ReleasedTable.Cell;
import org.komenius.disclosure.ReleasedTable.InformationLoss;

class ReleasedTableTest {

    @Test
    void outsideNobodyLearnsWhyACellIsProtected() {
        Cell small = new Cell(List.of("a"), null, ProtectionReason.PRIMARY_SMALL_COUNT, "C");
        Cell free = new Cell(List.of("b"), BigDecimal.TEN, null, "F");
        ReleasedTable table = new ReleasedTable(
                "r", true, List.of(small, free), new InformationLoss(2, 1, 0.5, 0.1, 0.5), List.of(), List.of());
        assertThat(table.withoutReasons().cells()).containsExactly(new Cell(List.of("a"), null, null, "C"), free);
    }
}
