package org.komenius.pathways.internal.routing;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.komenius.pathways.internal.network.LanguageLevel;
import org.komenius.pathways.internal.network.LanguageSkill;
import org.komenius.pathways.internal.network.Network;
import org.komenius.pathways.internal.network.Requirement;
import org.komenius.pathways.internal.network.Transition;

/**
 * Numbers for everything that one can hold and that some transition asks for: qualifications, and per language each level that is asked
 * for. What nobody asks for has no number, so that it never makes two travellers different.
 */
final class HeldCodes {

    private final Map<Object, Integer> codes = new LinkedHashMap<>();

    HeldCodes(Network network) {
        for (Transition transition : network.transitions()) {
            for (Requirement requirement : transition.requirements()) {
                if (requirement instanceof Requirement.HoldsQualification holds) {
                    holds.anyOf().forEach(this::number);
                } else if (requirement instanceof Requirement.Language language) {
                    number(language.skill());
                }
            }
        }
    }

    private void number(Object what) {
        codes.putIfAbsent(what, codes.size());
    }

    int size() {
        return codes.size();
    }

    long[] qualifications(Collection<String> ids) {
        long[] held = Bits.none(size());
        for (String id : ids) {
            Integer code = codes.get(id);
            if (code != null) {
                Bits.set(held, code);
            }
        }
        return held;
    }

    /** The level itself and every lower one of the language. */
    long[] skills(Collection<LanguageSkill> skills) {
        long[] held = Bits.none(size());
        for (LanguageSkill skill : skills) {
            for (LanguageLevel level : LanguageLevel.values()) {
                Integer code = codes.get(new LanguageSkill(skill.language(), level));
                if (code != null && level.compareTo(skill.level()) <= 0) {
                    Bits.set(held, code);
                }
            }
        }
        return held;
    }

    /** @throws NullPointerException if no transition asks for it */
    int skill(LanguageSkill skill) {
        return codes.get(skill);
    }
}
