/** Documents as Office Open XML (ISO/IEC 29500), for people who go on writing in them. */
package org.komenius.documents.internal.docx;
