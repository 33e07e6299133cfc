/** What the catalogue says of data sets: dimensions, members, versions. Not here: facts, which lie in cubes. */
package org.komenius.monitoring.internal.catalogue;
