/** REST resources below {@code /api/monitoring} and their JSON records. */
package org.komenius.monitoring.internal.rest;
