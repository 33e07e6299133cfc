/** Turns every failure into application/problem+json. */
package org.komenius.rest.internal.problem;
