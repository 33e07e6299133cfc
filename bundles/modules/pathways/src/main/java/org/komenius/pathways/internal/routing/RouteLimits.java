package org.komenius.pathways.internal.routing;

/**
 * How much a search may do; whoever meets one of these limits is told so.
 *
 * @param routes routes listed at most, the best ones
 * @param equalRoutes routes listed at most that are equal in all criteria
 * @param detours uncertain steps at most for which a way round is looked for, and other first steps at most that are tried
 * @param closed closed transitions listed at most
 * @param labels labels followed at most
 * @param visits stops visited at most while looking for equally good routes
 */
public record RouteLimits(int routes, int equalRoutes, int detours, int closed, int labels, int visits) {

    /** More routes than anybody wants to read, and an answer within some 100 ms on any network. */
    public static final RouteLimits DEFAULT = new RouteLimits(60, 20, 3, 40, 50_000, 20_000);

    /** One route for each combination of criteria. */
    RouteLimits withoutEquals() {
        return new RouteLimits(routes, 1, detours, closed, labels, visits);
    }
}
