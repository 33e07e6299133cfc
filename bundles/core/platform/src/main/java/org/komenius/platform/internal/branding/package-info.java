/** How the installation presents itself. */
package org.komenius.platform.internal.branding;
