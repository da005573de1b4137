// @ts-check
/** The place or segment that is chosen: marked on the map, told by the card, named by the address. */

import {viewOf} from '../lib/address.js';

/** @typedef {import('../lib/address.js').Chosen} Chosen */
/** @typedef {import('../lib/record.js').MapRecord} MapRecord */
/** @typedef {import('../map/pick.js').Pick} Pick */

/** What is one in the address is many in the record, and in paths. */
const KINDS = /** @type {const} */ ({place: 'places', segment: 'segments'});

export class Choice {
  /** @type {MapRecord | undefined} */
  #record;
  /** Where the focus goes when the card closes. @type {HTMLElement | undefined} */
  #from;
  /** The page went to another entry: closing is no step of the reader. */
  #restoring = false;

  /**
   * @param {import('../map/element.js').KhututMap} map
   * @param {import('../elements/card.js').Card} card
   * @param {import('./state.js').State} state
   */
  constructor(map, card, state) {
    this.map = map;
    this.card = card;
    this.state = state;
  }

  /** Takes over the card that the page came with. */
  adopt() {
    const {chosen} = this.state;
    if (chosen && !this.card.element.hidden) this.card.adopt(this.#path(chosen));
  }

  /** The record is there: what is chosen can be marked. @param {MapRecord} record */
  know(record) {
    this.#record = record;
    const pick = this.#pickOf(this.state.chosen);
    this.map.select(pick);
    if (pick) this.map.reveal(pick, !viewOf(location.hash));
  }

  /** On the map, or beside it. @param {{pick: Pick | undefined, keyboard: boolean}} chosen */
  pick({pick, keyboard}) {
    const id = pick && this.#record?.[pick.kind][pick.index]?.id;
    if (!pick || !id) return this.card.close();
    this.state.chosen = {kind: pick.kind === 'places' ? 'place' : 'segment', id};
    this.state.push();
    return this.#show(keyboard);
  }

  /** By a link. @param {Chosen} chosen */
  choose(chosen) {
    this.state.chosen = chosen;
    const pick = this.#pickOf(chosen);
    if (pick) this.map.reveal(pick);
    return this.#show(true);
  }

  /** The day is another: so is what the card says. */
  refresh() {
    return this.card.refresh(this.state.searchOfDay, this.#name);
  }

  /** The reader went to another entry. */
  async restore() {
    if (this.state.chosen) return this.#show(false);
    this.#restoring = true;
    this.card.close();
    this.#restoring = false;
  }

  /** Esc closes the card, or leaves the map. */
  leave() {
    if (this.card.isOpen) this.card.close();
    else this.map.blur();
  }

  /** The card was closed. */
  closed() {
    this.map.select(undefined);
    this.state.chosen = undefined;
    if (!this.#restoring) this.state.push();
    const inside = document.activeElement === document.body || this.card.element.contains(document.activeElement);
    if (this.#from?.isConnected && inside) this.#from.focus({preventScroll: true});
    this.#from = undefined;
  }

  /** @param {boolean} focus */
  #show(focus) {
    const {chosen} = this.state;
    if (!chosen) return undefined;
    const active = document.activeElement;
    if (focus && active instanceof HTMLElement && !this.card.element.contains(active)) this.#from = active;
    this.map.select(this.#pickOf(chosen));
    return this.card.open(this.#path(chosen), this.state.searchOfDay, {name: this.#name, focus});
  }

  /** @param {Chosen} chosen */
  #path({kind, id}) {
    return `/${this.map.language}/${KINDS[kind]}/${encodeURIComponent(id)}`;
  }

  /** @type {(chosen: Chosen | undefined) => Pick | undefined} */
  #pickOf(chosen) {
    if (!chosen) return undefined;
    const kind = KINDS[chosen.kind];
    const index = this.#record?.[kind].findIndex(({id}) => id === chosen.id) ?? -1;
    return index < 0 ? undefined : {kind, index};
  }

  get #name() {
    const pick = this.#pickOf(this.state.chosen);
    return (pick && this.#record?.[pick.kind][pick.index]?.[this.map.language]) ?? this.state.chosen?.id ?? '';
  }
}
