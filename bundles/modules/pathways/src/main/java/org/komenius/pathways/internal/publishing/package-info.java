/** A published version, parsed once and ready to answer: its timetable and its map per language. Not here: storage and who may publish. */
package org.komenius.pathways.internal.publishing;
