/** Fills a demo installation. */
package org.komenius.platform.internal.demo;
