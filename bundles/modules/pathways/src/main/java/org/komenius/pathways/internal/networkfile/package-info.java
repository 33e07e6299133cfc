/** A network as one JSON file: the form in which templates are shipped, networks exchanged and versions stored. Nothing is stored here. */
package org.komenius.pathways.internal.networkfile;
