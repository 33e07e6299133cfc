/** Publishes one CXF server per module as a whiteboard servlet. */
package org.komenius.rest.internal.server;
