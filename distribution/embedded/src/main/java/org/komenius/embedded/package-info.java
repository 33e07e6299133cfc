/** Komenius inside a host application: {@link org.komenius.embedded.Komenius} is all a host sees. */
package org.komenius.embedded;
