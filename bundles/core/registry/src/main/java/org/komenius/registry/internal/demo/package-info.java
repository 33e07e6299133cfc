/** The made-up Landkreis Sonnental. */
package org.komenius.registry.internal.demo;
