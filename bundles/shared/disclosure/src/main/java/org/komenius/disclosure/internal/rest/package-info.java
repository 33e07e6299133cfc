/** Policies, releases, the log and previews over REST. */
package org.komenius.disclosure.internal.rest;
