/** Languages of the interface, and the shell's own texts on the server. */
package org.komenius.web.internal.language;
