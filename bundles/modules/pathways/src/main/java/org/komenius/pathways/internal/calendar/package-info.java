/**
 * A route's deadlines and starts as an iCalendar file (RFC 5545) for any calendar program. {@link
 * org.komenius.pathways.internal.calendar.RouteCalendar} is the way in. Says nothing about who takes the route.
 */
package org.komenius.pathways.internal.calendar;
