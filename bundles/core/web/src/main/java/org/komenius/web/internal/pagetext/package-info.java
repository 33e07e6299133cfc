/** Which module tells what a page says, and what the shell says of its own pages. */
package org.komenius.web.internal.pagetext;
