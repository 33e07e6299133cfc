const still = matchMedia('(prefers-reduced-motion: reduce)');
/** Room around the whole drawing, also for scroll bars that cover the frame. */
const EDGE = 10;
const clamp = (value, low, high) => Math.min(Math.max(value, low), high);

/**
 * Which part of a drawing a frame shows: scale `k` and shift `x`, `y` in pixels. Never further out than the whole drawing, never beyond
 * its edges. `draw` is called with every change.
 */
export class Viewport {
  k = 1;
  x = 0;
  y = 0;
  width = 0;
  height = 0;
  inset = 0;
  #size;
  #rtl;
  #draw;
  #frame = 0;
  #touched = false;

  constructor({ width, height, direction }, draw) {
    this.#size = { width, height };
    this.#rtl = direction === 'rtl';
    this.#draw = draw;
  }

  /** Scale at which all of it is seen. */
  get fit() {
    return Math.max(Math.min((this.#free - 2 * EDGE) / this.#size.width, (this.height - 2 * EDGE) / this.#size.height), 0.01);
  }

  get most() {
    return Math.max(3, this.fit * 5);
  }

  /** Width that nothing covers; what covers it lies at the end of the line. */
  get #free() {
    return Math.max(this.width - this.inset, 1);
  }

  get #left() {
    return this.#rtl ? this.inset : 0;
  }

  /** The frame has another size; what people chose to see stays. */
  resize(width, height) {
    const first = !this.width;
    this.width = width;
    this.height = height;
    if (first || !this.#touched) this.start();
    else this.#go(this.k, this.x, this.y);
  }

  /** The first view: everything if its words can be read then, else from the first stage on, as large as the height allows. */
  start() {
    const k = this.fit >= this.#readable * 0.9 ? this.fit : clamp((this.height - 2 * EDGE) / this.#size.height, this.#readable, 1);
    this.#go(k, this.#rtl ? this.width - this.#size.width * k - EDGE : EDGE, (this.height - this.#size.height * k) / 2);
  }

  all() {
    this.#touched = true;
    this.#move(this.fit, 0, 0);
  }

  zoom(factor, px = this.#left + this.#free / 2, py = this.height / 2, { smooth = true } = {}) {
    this.#touched = true;
    const k = clamp(this.k * factor, this.fit, this.most);
    const [x, y] = [px - ((px - this.x) * k) / this.k, py - ((py - this.y) * k) / this.k];
    if (smooth) this.#move(k, x, y);
    else this.#go(k, x, y);
  }

  pan(dx, dy, { smooth = false } = {}) {
    this.#touched = true;
    if (smooth) this.#move(this.k, this.x + dx, this.y + dy);
    else this.#go(this.k, this.x + dx, this.y + dy);
  }

  /**
   * Brings a box of the drawing into view with room around it; moves no more than needed, or with `grow` also as large as it goes. What does
   * not fit at a readable size shows its beginning.
   */
  reveal({ x, y, width = 0, height = 0 }, { margin = 70, grow = false, head = 0 } = {}) {
    const edge = Math.min(margin, this.#free / 6, this.height / 6);
    const whole = Math.min((this.#free - 2 * edge) / Math.max(width, 1), (this.height - 2 * edge) / Math.max(height, 1));
    const k = grow ? clamp(whole, Math.max(this.fit, this.#readable * 0.8), 1.1) : this.k;
    const along = (shift, start, length, first, room, fromEnd) => {
      const [low, high] = [first + edge - start, first + room - edge - start - length];
      if (high < low) return fromEnd ? high : low;
      return grow ? (low + high) / 2 : clamp(shift, low, high);
    };
    this.#touched = true;
    this.#move(k, along(this.x, x * k, width * k, this.#left, this.#free, this.#rtl), along(this.y, y * k, height * k, Math.max(0, head - edge / 2), this.height - Math.max(0, head - edge / 2), false));
  }

  /** Scale at which labels can be read without a glass. */
  get #readable() {
    return this.width < 768 ? 0.8 : 0.66;
  }

  /** How much there is to see beyond each edge, in pixels. */
  get beyond() {
    return {
      left: this.#left - this.x, top: -this.y,
      right: this.x + this.#size.width * this.k - this.#left - this.#free, bottom: this.y + this.#size.height * this.k - this.height,
    };
  }

  stop() {
    cancelAnimationFrame(this.#frame);
  }

  #go(k, x, y) {
    cancelAnimationFrame(this.#frame);
    this.#set(k, x, y);
  }

  #set(k, x, y) {
    this.k = clamp(k, this.fit, this.most);
    const bound = (shift, length, first, room) => (length + 2 * EDGE <= room ? first + (room - length) / 2 : clamp(shift, first + room - length - EDGE, first + EDGE));
    this.x = bound(x, this.#size.width * this.k, this.#left, this.#free);
    this.y = bound(y, this.#size.height * this.k, 0, this.height);
    this.#draw(this);
  }

  #move(k, x, y) {
    cancelAnimationFrame(this.#frame);
    if (still.matches || !this.width) return this.#set(k, x, y);
    const from = { k: this.k, x: this.x, y: this.y };
    const begin = performance.now();
    const step = (now) => {
      const share = clamp((now - begin) / 240, 0, 1);
      const eased = 1 - (1 - share) ** 3;
      const at = (a, b) => a + (b - a) * eased;
      this.#set(at(from.k, k), at(from.x, x), at(from.y, y));
      if (share < 1) this.#frame = requestAnimationFrame(step);
    };
    this.#frame = requestAnimationFrame(step);
  }
}
