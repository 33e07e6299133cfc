package org.komenius.model.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProblemTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "import", "Import.row", "import..row", "import.row.", "import.row_1"})
    void codesHaveOneForm(String code) {
        assertThatThrownBy(() -> ProblemCode.of(code, ProblemKind.INVALID))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anExceptionCarriesItsProblemAndCause() {
        Exception cause = new IllegalStateException("why");
        Problem problem = Problem.of(
                        ProblemCode.of("import.row.too-few-cells", ProblemKind.UNPROCESSABLE),
                        "Zu wenige Zellen.",
                        "Too few cells.")
                .at(Location.row(7))
                .advise("Ergänzen Sie die Zeile.", "Complete the row.");
        ProblemException exception = problem.asException(cause);
        assertThat(exception.problem()).isEqualTo(problem);
        assertThat(exception)
                .hasMessage("import.row.too-few-cells: Too few cells.")
                .hasCause(cause);
    }
}
