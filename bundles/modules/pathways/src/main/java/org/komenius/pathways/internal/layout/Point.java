package org.komenius.pathways.internal.layout;

/** A place on the drawing in pixels. */
record Point(double x, double y) {}
