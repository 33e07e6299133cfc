/** Versions of a network: which states there are and who may lead one into the next. Not here: their content and storage. */
package org.komenius.pathways.internal.versions;
