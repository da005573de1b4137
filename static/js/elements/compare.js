// @ts-check
/**
 * `<khutut-compare>`: two maps of the same window. Beside each other as the server sends them; with
 * scripts also on each other, under a divider that a range moves: by pointer, arrow keys or buttons.
 */

/** What a button moves the divider by, percent. */
const STEP = 10;

export class KhututCompare extends HTMLElement {
  /** How much of the width shows the first day, percent. */
  #divider = 50;

  connectedCallback() {
    if (this.querySelector('.compare-bar') || this.querySelectorAll('.side').length !== 2) return;
    const range = this.#range();
    const bar = document.createElement('div');
    bar.className = 'compare-bar';
    const line = document.createElement('div');
    line.className = 'line';
    const less = this.#button('−', this.dataset['tLess'], () => this.#move(this.#divider - STEP, range));
    const more = this.#button('+', this.dataset['tMore'], () => this.#move(this.#divider + STEP, range));
    const mode = this.#button(this.dataset['tBeside'] ?? '', undefined, () => this.#turn(mode, [range, less, more]));
    bar.append(less, range, more, mode);
    this.prepend(bar);
    this.append(line);
    range.addEventListener('input', () => this.#move(Number(range.value), range));
    this.#move(this.#divider, range);
    this.classList.add('over');
  }

  #range() {
    const range = document.createElement('input');
    range.type = 'range';
    range.min = '0';
    range.max = '100';
    range.setAttribute('aria-label', this.dataset['tDivider'] ?? '');
    return range;
  }

  /**
   * @param {string} text
   * @param {string | undefined} label
   * @param {() => void} pressed
   */
  #button(text, label, pressed) {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'button';
    button.textContent = text;
    if (label) button.setAttribute('aria-label', label);
    button.addEventListener('click', pressed);
    return button;
  }

  /**
   * @param {number} percent
   * @param {HTMLInputElement} range
   */
  #move(percent, range) {
    this.#divider = Math.max(0, Math.min(100, percent));
    range.value = String(this.#divider);
    range.setAttribute('aria-valuetext', `${this.#divider} %`);
    this.style.setProperty('--divider', `${this.#divider}%`);
  }

  /**
   * Beside each other or on each other.
   * @param {HTMLButtonElement} mode
   * @param {HTMLElement[]} parts of the divider
   */
  #turn(mode, parts) {
    const over = this.classList.toggle('over');
    mode.textContent = (over ? this.dataset['tBeside'] : this.dataset['tOver']) ?? '';
    for (const part of parts) part.hidden = !over;
  }
}

customElements.define('khutut-compare', KhututCompare);
