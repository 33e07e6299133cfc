/** Offices (Fachämter) and who belongs to them. */
package org.komenius.platform.internal.office;
