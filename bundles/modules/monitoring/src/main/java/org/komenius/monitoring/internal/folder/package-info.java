/** Watching a folder for files that are complete. Knows the file system only. */
package org.komenius.monitoring.internal.folder;
