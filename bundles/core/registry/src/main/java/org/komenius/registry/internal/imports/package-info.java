/** Reading boundaries and school directories, and the jobs around it. */
package org.komenius.registry.internal.imports;
