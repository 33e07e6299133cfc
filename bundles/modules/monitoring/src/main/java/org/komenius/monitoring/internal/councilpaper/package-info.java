/** The council paper on a distribution of posts: says in plain words what is proposed, of what, how, and how far one can rely on it. */
package org.komenius.monitoring.internal.councilpaper;
