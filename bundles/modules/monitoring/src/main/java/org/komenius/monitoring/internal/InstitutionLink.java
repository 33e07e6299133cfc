package org.komenius.monitoring.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.komenius.model.institution.InstitutionId;
import org.komenius.model.text.LocalizedText;
import org.komenius.monitoring.internal.catalogue.Dimension;
import org.komenius.monitoring.internal.catalogue.Dimension.Kind;
import org.komenius.monitoring.internal.catalogue.Dimension.Member;
import org.komenius.registry.Institution;
import org.komenius.registry.Institutions;

/**
 * Links data sets over institutions: a dimension whose members are school numbers or the registry's ids, whatever it is called. Members
 * that the registry knows become the institution that stands for them today, mergers followed; others stay as they are.
 */
final class InstitutionLink {

    /** The breakdown "by institution", in place of the data sets' own codes. */
    static final String CODE = "INSTITUTION";

    private static final List<String> SCHEMES = List.of("rp.schulnummer", "nw.schulnummer", "jedeschule.id");
    private static final Pattern NUMBER = Pattern.compile("[A-Z]{0,3}-?\\d{4,8}");
    private static final int SAMPLE = 20;

    private final Institutions institutions;
    private final Map<String, Optional<Institution>> known = new ConcurrentHashMap<>();

    InstitutionLink(Institutions institutions) {
        this.institutions = institutions;
    }

    /** The first dimension of which most of the first members are institutions. */
    Optional<Dimension> dimension(List<Dimension> dimensions) {
        return dimensions.stream()
                .filter(dimension -> dimension.kind() == Kind.CATEGORY && isOfInstitutions(dimension))
                .findFirst();
    }

    private boolean isOfInstitutions(Dimension dimension) {
        List<Member> sample = dimension.members().stream()
                .filter(member -> !member.isTotal())
                .limit(SAMPLE)
                .toList();
        long found = sample.stream()
                .filter(member -> find(member.code()).isPresent())
                .count();
        return !sample.isEmpty() && found * 2 > sample.size();
    }

    /** The dimension with the registry's ids and names in place of the data set's. */
    Dimension resolved(Dimension dimension) {
        List<Member> members = dimension.members().stream()
                .map(member -> find(member.code())
                        .map(found -> new Member(
                                found.id().toString(), LocalizedText.of(found.name(), found.name()), null, false))
                        .orElse(member))
                .distinct()
                .toList();
        return new Dimension(CODE, Kind.CATEGORY, LocalizedText.of("Einrichtung", "Institution"), members);
    }

    /** The institution's id, or the code itself where the registry knows none. */
    String canonical(String code) {
        return find(code).map(found -> found.id().toString()).orElse(code);
    }

    private Optional<Institution> find(String code) {
        return known.computeIfAbsent(code, this::ask);
    }

    private Optional<Institution> ask(String code) {
        Optional<UUID> id = uuid(code);
        if (id.isPresent()) {
            return institutions.resolve(new InstitutionId(id.get()));
        }
        if (!NUMBER.matcher(code).matches()) {
            return Optional.empty();
        }
        LocalDate today = LocalDate.now();
        return SCHEMES.stream()
                .flatMap(scheme -> institutions.findByAlias(scheme, code, today).stream())
                .findFirst();
    }

    private static Optional<UUID> uuid(String code) {
        try {
            return code.length() == 36 ? Optional.of(UUID.fromString(code)) : Optional.empty();
        } catch (IllegalArgumentException e) {
            // A code of that length that is no id is simply another code.
            return Optional.empty();
        }
    }
}
