package org.komenius.pathways.internal.layout;

/** An upright rectangle in pixels. */
record Box(double left, double top, double right, double bottom) {

    Box grown(double by) {
        return new Box(left - by, top - by, right + by, bottom + by);
    }

    boolean overlaps(Box other) {
        return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
    }

    /** Length of the piece from {@code a} to {@code b} inside (Liang–Barsky); 0 if it stays outside. */
    double inside(Point a, Point b) {
        double dx = b.x() - a.x();
        double dy = b.y() - a.y();
        double[] step = {-dx, dx, -dy, dy};
        double[] room = {a.x() - left, right - a.x(), a.y() - top, bottom - a.y()};
        double enter = 0;
        double leave = 1;
        for (int i = 0; i < 4; i++) {
            if (step[i] == 0) {
                if (room[i] <= 0) {
                    return 0;
                }
            } else if (step[i] < 0) {
                enter = Math.max(enter, room[i] / step[i]);
            } else {
                leave = Math.min(leave, room[i] / step[i]);
            }
        }
        return leave <= enter ? 0 : (leave - enter) * Math.hypot(dx, dy);
    }
}
