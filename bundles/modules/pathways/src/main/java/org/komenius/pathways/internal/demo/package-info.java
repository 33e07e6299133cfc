/** The network of the fictional Landkreis Sonnental: what a municipality makes of the template of its Land. */
package org.komenius.pathways.internal.demo;
