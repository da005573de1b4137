// @ts-check
/** The list box of the search field: what is suggested, and which of it is active. */
import {NONE, moved} from '../lib/suggestions.js';

/** @typedef {import('../lib/suggestions.js').Suggestion} Suggestion */

export class SuggestionList {
  /** @type {Suggestion[]} */
  #items = [];
  #active = NONE;

  /**
   * @param {HTMLInputElement} input the combobox
   * @param {string} label
   * @param {(item: Suggestion) => void} choose
   */
  constructor(input, label, choose) {
    this.input = input;
    this.element = document.createElement('ul');
    Object.assign(this.element, {id: 'find-list', role: 'listbox', hidden: true, ariaLabel: label});
    Object.assign(input, {role: 'combobox', ariaAutoComplete: 'list', ariaExpanded: 'false'});
    input.setAttribute('aria-controls', 'find-list');
    this.element.addEventListener('mousedown', event => event.preventDefault()); // the field keeps the focus
    this.element.addEventListener('click', event => {
      const option = event.target instanceof Element ? event.target.closest('[role="option"]') : null;
      const item = option ? this.#items[[...this.element.children].indexOf(option)] : undefined;
      if (item) choose(item);
    });
  }

  get isOpen() {
    return !this.element.hidden;
  }

  /** The active one. */
  get active() {
    return this.#items[this.#active];
  }

  /** @param {Suggestion[]} items none closes the list */
  show(items) {
    this.#items = items;
    this.element.replaceChildren(...items.map(option));
    this.element.hidden = items.length === 0;
    this.input.ariaExpanded = String(items.length > 0);
    this.#mark(NONE);
  }

  /** @param {1 | -1} by */
  move(by) {
    this.#mark(moved(this.#active, by, this.#items.length));
  }

  /** @param {number} index */
  #mark(index) {
    this.#active = index;
    const options = [...this.element.children];
    options.forEach((option, at) => option.setAttribute('aria-selected', String(at === index)));
    options[index]?.scrollIntoView({block: 'nearest'});
    this.input.toggleAttribute('aria-activedescendant', index !== NONE);
    if (options[index]) this.input.setAttribute('aria-activedescendant', options[index].id);
  }
}

/**
 * @param {Suggestion} item
 * @param {number} index
 */
function option(item, index) {
  const element = document.createElement('li');
  Object.assign(element, {id: `find-${index}`, role: 'option', className: `find-${item.kind}`});
  const shown = new DOMParser().parseFromString(item.html, 'text/html').body.childNodes;
  element.append(...[...shown].map(node => document.importNode(node, true)));
  return element;
}
