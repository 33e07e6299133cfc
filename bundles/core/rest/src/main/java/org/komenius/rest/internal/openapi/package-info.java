/** Describes the modules' REST interfaces. */
package org.komenius.rest.internal.openapi;
