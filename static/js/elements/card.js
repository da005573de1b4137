// @ts-check
/** The card of a place or segment: the server's fragment in `<aside id="card">`. */
import {gripOf} from './sheet.js';

export class Card {
  /** The path of what is shown. @type {string | undefined} */
  #path;
  /** @type {AbortController | undefined} */
  #request;

  /**
   * @param {HTMLElement} element
   * @param {{close: string, larger: string}} words of its buttons
   * @param {() => void} closed
   */
  constructor(element, words, closed) {
    this.element = element;
    this.words = words;
    this.closed = closed;
  }

  /**
   * Takes over the card that the server's page came with.
   * @param {string} path
   */
  adopt(path) {
    this.#path = path;
    this.#show([...this.element.childNodes]);
  }

  get isOpen() {
    return this.#path !== undefined;
  }

  /**
   * Opens the card, or brings it to another day. What was there stays until the answer is.
   * @param {string} path such as `/en/places/khanasser`
   * @param {string} search such as `?day=2016-02-24`
   * @param {{name: string, focus: boolean}} how name to link where the card can't be had
   */
  async open(path, search, {name, focus}) {
    this.#path = path;
    this.#request?.abort();
    const request = this.#request = new AbortController();
    const fragment = await fetchFragment(`${path}/card${search}`, request.signal);
    if (request.signal.aborted) return;
    this.#show(fragment ?? [link(path + search, name)]);
    if (focus) this.element.focus();
  }

  /**
   * @param {string} search
   * @param {string} name
   */
  refresh(search, name) {
    if (this.#path !== undefined) return this.open(this.#path, search, {name, focus: false});
    return undefined;
  }

  close() {
    if (!this.isOpen) return;
    this.#request?.abort();
    this.#path = undefined;
    this.element.hidden = true;
    this.element.replaceChildren();
    this.closed();
  }

  /** @param {Node[]} contents */
  #show(contents) {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'card-close';
    button.setAttribute('aria-label', this.words.close);
    button.textContent = '×';
    button.addEventListener('click', () => this.close());
    const grip = this.element.querySelector('.card-grip') ?? gripOf(this.element, this.words.larger, () => this.close());
    this.element.replaceChildren(grip, button, ...contents);
    this.element.tabIndex = -1;
    if (this.element.querySelector('#card-title')) this.element.setAttribute('aria-labelledby', 'card-title');
    this.element.hidden = false;
  }
}

/**
 * @param {string} address
 * @param {AbortSignal} signal
 * @returns {Promise<Node[] | undefined>} undefined where there is none
 */
async function fetchFragment(address, signal) {
  try {
    const answer = await fetch(address, {signal});
    if (!answer.ok) return undefined;
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    return [...page.body.childNodes].map(node => document.importNode(node, true));
  } catch {
    return undefined;
  }
}

/**
 * @param {string} address
 * @param {string} name
 */
function link(address, name) {
  const paragraph = document.createElement('p');
  const anchor = document.createElement('a');
  anchor.href = address;
  anchor.textContent = name;
  paragraph.append(anchor);
  return paragraph;
}
