/** The platform's inside, one package per subject. */
package org.komenius.platform.internal;
