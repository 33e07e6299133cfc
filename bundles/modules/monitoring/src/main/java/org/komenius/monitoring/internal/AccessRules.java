package org.komenius.monitoring.internal;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.komenius.monitoring.internal.access.AccessProblems;
import org.komenius.monitoring.internal.access.AccessRule;
import org.komenius.monitoring.internal.access.AccessRule.Mode;
import org.komenius.monitoring.internal.access.AccessSubject;
import org.komenius.monitoring.internal.access.Grantee;
import org.komenius.monitoring.internal.access.SubjectType;
import org.komenius.spi.audit.AuditLog;
import org.komenius.spi.security.Caller;
import org.komenius.spi.security.CurrentCaller;
import org.komenius.spi.security.Offices;
import org.komenius.spi.security.People;
import org.komenius.spi.security.Person;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** Shows and changes the rules, for their owners and those who administer monitoring. Every change is audited. */
@Component(service = AccessRules.class)
public class AccessRules {

    private final AccessControl access;
    private final CurrentCaller caller;
    private final Offices offices;
    private final People people;
    private final AuditLog audit;

    @Reference(
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile List<AccessSubjects> subjects = List.of();

    @Activate
    public AccessRules(
            @Reference AccessControl access,
            @Reference CurrentCaller caller,
            @Reference Offices offices,
            @Reference People people,
            @Reference AuditLog audit) {
        this.access = access;
        this.caller = caller;
        this.offices = offices;
        this.people = people;
        this.audit = audit;
    }

    AccessRules with(List<AccessSubjects> found) {
        subjects = found;
        return this;
    }

    /**
     * A rule as its reader sees it.
     *
     * @param ownerName null if nobody in particular owns the thing, or the user is gone
     * @param names user id to name, for the persons in the rule
     */
    public record Shown(AccessRule rule, String ownerName, Map<String, String> names, boolean mayChange) {}

    /** @throws org.komenius.model.problem.ProblemException NOT_FOUND, also for what the caller may not see */
    public Shown show(SubjectType type, String id) {
        AccessSubject subject = subject(type, id);
        return shown(access.rule(type, id), subject);
    }

    /** @param named ignored unless {@code mode} is {@code NAMED} */
    public Shown change(SubjectType type, String id, String ifMatch, Mode mode, Set<Grantee> named) {
        AccessSubject subject = subject(type, id);
        AccessRule before = access.rule(type, id);
        if (!mayChange(before, subject)) {
            throw AccessProblems.notYours();
        }
        Set<Grantee> wanted = mode == Mode.NAMED ? Set.copyOf(named) : Set.of();
        if (mode == Mode.NAMED) {
            check(subject, wanted, before);
        }
        String owner =
                Optional.ofNullable(subject.ownerId()).orElse(caller.get().id());
        AccessRule after =
                access.change(before, ifMatch, mode, wanted, owner, caller.get().name());
        audit.append(
                MonitoringModule.ID,
                "access.changed",
                type.path() + "/" + id,
                Map.of("mode", mode.name(), "named", keys(after), "before", before.mode() + " " + keys(before)));
        return shown(after, subject);
    }

    private void check(AccessSubject subject, Set<Grantee> wanted, AccessRule before) {
        if (subject.isPublic()) {
            throw AccessProblems.isPublic();
        }
        Set<String> unknown = new TreeSet<>();
        for (Grantee grantee : wanted) {
            // Who was in the rule before may have left the house; that must not stop others from being added.
            if (!before.grantees().contains(grantee) && !exists(grantee)) {
                unknown.add(grantee.id());
            }
        }
        if (!unknown.isEmpty()) {
            throw AccessProblems.unknown(unknown);
        }
    }

    private boolean exists(Grantee grantee) {
        return switch (grantee.kind()) {
            case OFFICE -> offices.find(grantee.id()).isPresent();
            case PERSON -> people.find(grantee.id()).isPresent();
            case ROLE -> true;
        };
    }

    private Shown shown(AccessRule rule, AccessSubject subject) {
        Map<String, String> names = rule.grantees().stream()
                .filter(grantee -> grantee.kind() == Grantee.Kind.PERSON)
                .map(grantee -> people.find(grantee.id()))
                .flatMap(Optional::stream)
                .collect(Collectors.toMap(Person::id, Person::name));
        String ownerName = Optional.ofNullable(owner(rule, subject))
                .flatMap(people::find)
                .map(Person::name)
                .orElse(null);
        return new Shown(rule, ownerName, names, mayChange(rule, subject));
    }

    private boolean mayChange(AccessRule rule, AccessSubject subject) {
        Caller current = caller.get();
        return current.may(MonitoringModule.ADMIN)
                || Objects.equals(owner(rule, subject), current.id())
                || of(rule.type()).mayChange(rule.subjectId());
    }

    private static String owner(AccessRule rule, AccessSubject subject) {
        return rule.ownerId() == null ? subject.ownerId() : rule.ownerId();
    }

    private AccessSubject subject(SubjectType type, String id) {
        return of(type).find(id).orElseThrow(AccessProblems::unknownSubject);
    }

    private AccessSubjects of(SubjectType type) {
        return subjects.stream()
                .filter(candidate -> candidate.type() == type)
                .findFirst()
                .orElseThrow(AccessProblems::unknownSubject);
    }

    private static String keys(AccessRule rule) {
        return rule.grantees().stream().map(Grantee::key).collect(Collectors.joining(" "));
    }
}
