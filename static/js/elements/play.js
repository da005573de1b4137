// @ts-check
/** Play: one step after another until it is stopped or there is none. */

export class Player {
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #next;

  /**
   * @param {() => boolean} step whether there was one
   * @param {(playing: boolean) => void} changed
   */
  constructor(step, changed) {
    this.step = step;
    this.changed = changed;
  }

  get playing() {
    return this.#next !== undefined;
  }

  /** @param {() => number} pace ms that each step is shown, asked anew for each */
  start(pace) {
    const go = () => {
      if (this.step()) this.#next = setTimeout(go, pace());
      else this.stop();
    };
    this.#next = setTimeout(go, 0);
    this.changed(true);
  }

  stop() {
    if (!this.playing) return;
    clearTimeout(this.#next);
    this.#next = undefined;
    this.changed(false);
  }
}
