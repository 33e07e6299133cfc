package org.komenius.itests.benchmarks;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** A network file with 80 stops and 20 lines, denser than any Land's schools: every kind of condition, deadlines, some ways back. */
final class DenseNetwork {

    static final int STOPS = 80;
    static final int QUALIFICATIONS = 10;

    private static final int LINES = 20;
    private static final int COLUMNS = 10;
    private static final int EXTRA_WAYS = 60;
    private static final int PER_COLUMN = STOPS / COLUMNS;

    private final Random random = new Random(80);
    private final ObjectNode file = new ObjectMapper().createObjectNode();

    static String file(String id) {
        return new DenseNetwork().write(id);
    }

    private String write(String id) {
        file.put("format", "komenius-network").put("formatVersion", 1).put("id", id);
        file.set("title", text("Dichtes Netz", "Dense network"));
        file.putNull("description").putNull("land").put("checkBeforeUse", false);
        always(file);
        ArrayNode columns = file.putArray("columns");
        for (int column = 0; column < COLUMNS; column++) {
            columns.addObject().put("id", "c" + column).set("title", text("Stufe " + column, "Stage " + column));
        }
        ArrayNode qualifications = file.putArray("qualifications");
        for (int number = 0; number < QUALIFICATIONS; number++) {
            ObjectNode qualification = qualifications.addObject().put("id", "q" + number);
            qualification.set("title", text("Abschluss " + number, "Degree " + number));
            qualification.putNull("isced");
        }
        ArrayNode lines = file.putArray("lines");
        for (int line = 0; line < LINES; line++) {
            ObjectNode node = lines.addObject().put("id", "l" + line).put("letter", "" + (char) ('A' + line));
            node.set("title", text("Linie " + line, "Line " + line));
            node.putNull("description")
                    .put("colour", "#1f4e79")
                    .put("group", "REGULAR")
                    .put("hint", "NONE");
            always(node);
        }
        ArrayNode stops = file.putArray("stops");
        for (int stop = 0; stop < STOPS; stop++) {
            addStop(stops, stop);
        }
        ArrayNode transitions = file.putArray("transitions");
        int number = 0;
        for (var way : ways().entrySet()) {
            String[] ends = way.getKey().split(">");
            addTransition(transitions, number++, Integer.parseInt(ends[0]), Integer.parseInt(ends[1]), way.getValue());
        }
        file.putArray("sources");
        file.putArray("counselling");
        return file.toString();
    }

    private TreeMap<String, Set<String>> ways() {
        TreeMap<String, Set<String>> ways = new TreeMap<>();
        for (int line = 0; line < LINES; line++) {
            int before = -1;
            for (int column = random.nextInt(3); column < COLUMNS; column++) {
                int stop = column * PER_COLUMN + random.nextInt(PER_COLUMN);
                if (before >= 0) {
                    ways.computeIfAbsent(before + ">" + stop, key -> new TreeSet<>())
                            .add("l" + line);
                }
                before = stop;
            }
        }
        for (int way = 0; way < EXTRA_WAYS; way++) {
            int column = random.nextInt(COLUMNS);
            int other = Math.max(0, Math.min(COLUMNS - 1, column + (random.nextInt(6) == 0 ? -1 : 1)));
            int from = column * PER_COLUMN + random.nextInt(PER_COLUMN);
            int to = other * PER_COLUMN + random.nextInt(PER_COLUMN);
            if (from != to) {
                ways.computeIfAbsent(from + ">" + to, key -> new TreeSet<>()).add("l" + random.nextInt(LINES));
            }
        }
        return ways;
    }

    private void addStop(ArrayNode stops, int stop) {
        ObjectNode node = stops.addObject().put("id", "s" + stop);
        node.set("title", text("Halt " + stop, "Stop " + stop));
        node.putNull("description").put("column", "c" + stop / PER_COLUMN).put("kind", "PLACE");
        node.putNull("isced").putNull("ageFrom").putNull("ageUntil");
        node.putArray("institutions");
        node.put("localInstitution", false);
        ArrayNode holds = node.putArray("holds");
        if (random.nextInt(4) == 0) {
            holds.add(qualification(stop));
        }
        node.put("destination", stop >= STOPS - PER_COLUMN);
        node.putNull("pin").putNull("source").putNull("checked");
        always(node);
    }

    private void addTransition(ArrayNode transitions, int number, int from, int to, Set<String> lines) {
        ObjectNode node = transitions
                .addObject()
                .put("id", "t" + number)
                .put("from", "s" + from)
                .put("to", "s" + to);
        ArrayNode running = node.putArray("lines");
        lines.forEach(running::add);
        ArrayNode requirements = node.putArray("requirements");
        if (random.nextInt(3) == 0) {
            Set<String> anyOf = new TreeSet<>(Set.of(qualification(from)));
            anyOf.add(qualification(Math.max(0, from - STOPS / QUALIFICATIONS)));
            ArrayNode ids =
                    requirements.addObject().put("kind", "qualification").putArray("anyOf");
            anyOf.forEach(ids::add);
        }
        if (random.nextInt(4) == 0) {
            requirements.addObject().put("kind", "grades").put("averageAtMost", 2.5);
        }
        if (random.nextInt(5) == 0) {
            ObjectNode skill = requirements.addObject().put("kind", "language").putObject("skill");
            skill.put("language", "de").put("level", "B1");
        }
        if (random.nextInt(8) == 0) {
            requirements
                    .addObject()
                    .put("kind", "age")
                    .put("from", 10 + random.nextInt(8))
                    .putNull("until");
        }
        if (random.nextInt(5) == 0) {
            requirements.addObject().put("kind", "other").set("note", text("Vertrag", "Contract"));
        }
        requirements.forEach(requirement -> {
            if (!requirement.has("note")) {
                ((ObjectNode) requirement).putNull("note");
            }
        });
        ArrayNode gains = node.putArray("gains");
        if (random.nextInt(4) == 0) {
            gains.add(qualification(from));
        }
        node.putArray("languages");
        node.put("durationMonths", new int[] {0, 6, 12, 12, 12, 24, 24, 36}[random.nextInt(8)]);
        ArrayNode days = node.putObject("start").putArray("days").add("08-01");
        if (random.nextInt(4) == 0) {
            days.add("09-01");
        }
        if (random.nextBoolean()) {
            ObjectNode deadline = node.putObject("deadline").put("kind", "window");
            deadline.put("from", "02-01").put("until", "02-28").put("yearsBefore", 0);
        } else {
            node.putNull("deadline");
        }
        node.putNull("cost")
                .putNull("note")
                .putNull("source")
                .putNull("checked")
                .putNull("recheckBy");
        always(node);
    }

    private static String qualification(int stop) {
        return "q" + stop * QUALIFICATIONS / STOPS;
    }

    private static void always(ObjectNode node) {
        node.putObject("validity").putNull("from").putNull("until");
    }

    private static ObjectNode text(String german, String english) {
        ObjectNode text = new ObjectMapper().createObjectNode();
        text.putObject("de").put("text", german).put("state", "CURRENT").putNull("checked");
        text.putObject("en").put("text", english).put("state", "CURRENT").putNull("checked");
        return text;
    }
}
