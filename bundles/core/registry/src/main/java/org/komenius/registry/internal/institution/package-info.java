/** Institutions and organisations as values, and the rules for changing them by hand. */
package org.komenius.registry.internal.institution;
