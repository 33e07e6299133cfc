/** Made-up figures of the demo Kreis, brought in as flat files through the same import as everybody else's. */
package org.komenius.monitoring.internal.demo;
