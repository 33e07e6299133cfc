/** Brings the facts of a version through the door: whole tables with every margin, and nothing else. Pure; asks the door it is given. */
package org.komenius.monitoring.internal.protection;
