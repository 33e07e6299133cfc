/** The public catalogue in the words of DCAT-AP.de 2.0, as JSON-LD. Pure: says, does not serve. */
package org.komenius.monitoring.internal.dcat;
