/** Services of the module: networks with their versions, the published ones in memory, and what other parts are told of them. */
package org.komenius.pathways.internal;
