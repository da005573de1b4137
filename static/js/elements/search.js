// @ts-check
/**
 * `<khutut-search>`: makes the search field of the header a combobox with what the server suggests.
 * Says `find` with what was chosen; who shows it where one is prevents that its page is opened.
 *
 * Source: WAI-ARIA Authoring Practices, editable combobox with list autocomplete.
 */
import {address, isShortcut} from '../lib/suggestions.js';
import {SuggestionList} from './suggestion_list.js';

/** @typedef {import('../lib/suggestions.js').Suggestion} Suggestion */

/** The server is asked this long after the last letter, ms. */
const PAUSE = 120;
/** Where letters are typed. */
const FIELDS = 'input:not([type="range"], [type="checkbox"], [type="radio"]), textarea, select, [contenteditable]';

export class KhututSearch extends HTMLElement {
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #waiting;
  /** @type {AbortController | undefined} */
  #request;

  connectedCallback() {
    const [form, input] = [this.querySelector('form'), this.querySelector('input')];
    if (!form || !input || this.list) return;
    this.list = new SuggestionList(input, this.dataset['tList'] ?? '', item => this.#choose(item));
    this.status = document.createElement('p');
    Object.assign(this.status, {className: 'visually-hidden', role: 'status'});
    form.append(this.list.element, this.status);
    input.addEventListener('input', () => this.#ask(form, input.value));
    input.addEventListener('keydown', event => this.#key(event));
    input.addEventListener('blur', () => this.#close());
    document.addEventListener('keydown', event => {
      const typing = event.target instanceof Element && event.target.matches(FIELDS);
      if (!isShortcut(event, typing, keys())) return;
      event.preventDefault();
      input.focus();
      input.select();
    });
  }

  /**
   * @param {HTMLFormElement} form
   * @param {string} text
   */
  #ask(form, text) {
    this.#stop();
    if (text.trim() === '') this.#close();
    else this.#waiting = setTimeout(() => void this.#fetch(form), PAUSE);
  }

  /** @param {HTMLFormElement} form */
  async #fetch(form) {
    const {signal} = this.#request = new AbortController();
    const {suggestions = '', lang = 'en'} = this.dataset;
    try {
      const answer = await fetch(address(suggestions, lang, new FormData(form)), {signal});
      const {said, items} = await answer.json();
      if (signal.aborted || !this.contains(document.activeElement)) return;
      this.list?.show(items);
      if (this.status) this.status.textContent = said;
    } catch {
      // Left off by a later letter, or no answer: the form still leads to the page.
    }
  }

  #stop() {
    clearTimeout(this.#waiting);
    this.#request?.abort();
  }

  #close() {
    this.#stop();
    this.list?.show([]);
    if (this.status) this.status.textContent = '';
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    const {list} = this;
    if (!list?.isOpen || event.isComposing) return;
    if (event.key === 'ArrowDown') list.move(1);
    else if (event.key === 'ArrowUp') list.move(-1);
    else if (event.key === 'Escape') this.#close();
    else if (event.key === 'Enter' && list.active) this.#choose(list.active);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  /** @param {Suggestion} item */
  #choose({kind, id, day, places, segments, url}) {
    this.#close();
    const detail = {kind, id, day, places, segments};
    const find = new CustomEvent('find', {bubbles: true, cancelable: true, detail});
    if (this.dispatchEvent(find)) location.assign(url);
  }
}

/** The setting of single letters as keys; none where the browser keeps nothing. */
function keys() {
  try {
    return localStorage.getItem('khutut-letters');
  } catch {
    return null;
  }
}

customElements.define('khutut-search', KhututSearch);
