/** Content-addressed files below the data folder. */
package org.komenius.platform.internal.files;
