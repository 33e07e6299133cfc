package org.komenius.engine.duckdb.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.duckdb.DuckDBDriver;

/** However a choice of members is said, the database finds these members and no other. */
class MemberConditionProperties {

    private static Connection connection;

    @BeforeContainer
    static void open() throws SQLException {
        connection = new DuckDBDriver().connect("jdbc:duckdb:", new Properties());
    }

    @AfterContainer
    static void close() throws SQLException {
        connection.close();
    }

    @Property(tries = 300)
    void findsTheChosenMembers(
            @ForAll @IntRange(min = 1, max = 12) int members, @ForAll Set<@IntRange(max = 11) Integer> wanted)
            throws SQLException {
        TreeSet<Integer> chosen =
                wanted.stream().filter(index -> index < members).collect(Collectors.toCollection(TreeSet::new));

        assertThat(found(chosen, members)).isEqualTo(chosen);
    }

    @Example
    void saysEachChoiceInItsShortestWay() {
        assertThat(MemberCondition.of("d", "utinyint", new TreeSet<>(Set.of()), 5))
                .isEqualTo("false");
        assertThat(MemberCondition.of("d", "utinyint", new TreeSet<>(Set.of(0, 1)), 2))
                .isEmpty();
        assertThat(MemberCondition.of("d", "utinyint", new TreeSet<>(Set.of(3)), 5))
                .isEqualTo("d = 3::utinyint");
        assertThat(MemberCondition.of("d", "utinyint", new TreeSet<>(Set.of(2, 3, 4)), 9))
                .isEqualTo("d between 2::utinyint and 4::utinyint");
        assertThat(MemberCondition.of("d", "utinyint", new TreeSet<>(Set.of(0, 2, 3)), 4))
                .isEqualTo("d <> 1::utinyint");
        assertThat(MemberCondition.of("d", "utinyint", new TreeSet<>(Set.of(0, 2, 4)), 9))
                .isEqualTo("d in (0::utinyint, 2::utinyint, 4::utinyint)");
    }

    private static Set<Integer> found(TreeSet<Integer> chosen, int members) throws SQLException {
        String condition = MemberCondition.of("d", "utinyint", chosen, members);
        Set<Integer> found = new TreeSet<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select d from (select i::utinyint as d from range(" + members
                        + ") t(i))" + (condition.isEmpty() ? "" : " where " + condition))) {
            while (rows.next()) {
                found.add(rows.getInt(1));
            }
        }
        return found;
    }
}
