/** The typed description as XHTML with the house's style sheet. No PDF here. */
package org.komenius.documents.internal.html;
