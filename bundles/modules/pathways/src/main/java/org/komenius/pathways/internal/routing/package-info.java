/**
 * The personal Fahrplan: all sensible routes from where somebody stands to where they want to go, with real dates. {@link
 * org.komenius.pathways.internal.routing.RoutePlanner} is the way in. Pure: no storage, no institutions, nothing is remembered of a
 * question.
 */
package org.komenius.pathways.internal.routing;
