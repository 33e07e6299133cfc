/** How the first accounts come to be: the one-time set-up link, and the generated ones of the demo. */
package org.komenius.platform.internal.setup;
