// @ts-check
/**
 * The map page: joins time bar, map, card and address. The address is the state. While the day is
 * dragged nothing is requested; once it has settled the server's words for it are fetched.
 */
import './page.js';
import {dayIn, viewOf, withDay} from '../lib/address.js';
import {changes, daysOf} from '../lib/changes.js';
import {dayOfIso} from '../lib/day.js';
import {numeralsOf} from '../lib/words.js';
import {Card} from '../elements/card.js';
import {announceDay, dropDayParts, sayDay, swapDayParts} from '../elements/day_parts.js';
import {fetchJson, told} from '../elements/loading.js';
import {KhututTime} from '../elements/time.js';
import {KhututMap} from '../map/element.js';
import {Trail, keepView} from './trail.js';

/** @typedef {import('../map/pick.js').Pick} Pick */
/** @typedef {import('../lib/record.js').MapRecord} MapRecord */

/** A day has settled this long after the last change, ms. */
const SETTLE = 150;

class MapPage {
  /** @type {MapRecord | undefined} */
  #record;
  /** @type {Pick | undefined} */
  #picked;
  #byKeyboard = false;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #settling;

  /**
   * @param {KhututMap} map
   * @param {KhututTime} time
   * @param {HTMLElement} card
   */
  constructor(map, time, card) {
    this.map = map;
    this.time = time;
    this.lang = map.language;
    this.numerals = numeralsOf(document.querySelector('#day-title')?.textContent ?? '');
    this.home = this.day = dayOfIso(map.dataset['day'] ?? '') ?? 0;
    this.trail = new Trail(this.day);
    this.card = new Card(card, map.dataset['tClose'] ?? '', () => this.#unpick());
  }

  async start() {
    const detail = (/** @type {Event} */ event) => /** @type {CustomEvent} */ (event).detail;
    this.time.begin(this.day, this.lang, this.numerals);
    this.time.addEventListener('day', event => this.#move(detail(event)));
    this.map.addEventListener('pick', event => this.#pick(detail(event)));
    this.map.addEventListener('view', () => this.trail.replace(this.day, this.map.view));
    this.map.addEventListener('leave', () => (this.card.isOpen ? this.card.close() : this.map.blur()));
    addEventListener('popstate', () => this.#restore());
    document.addEventListener('click', keepView);
    await told(this.#draw());
  }

  async #draw() {
    const {spans = '', basemap = ''} = this.map.dataset;
    const record = await fetchJson(spans);
    this.#record = record;
    const lists = changes(record);
    this.time.setChanges(lists, daysOf(lists.control, lists.roads));
    const start = {day: this.day, view: viewOf(location.hash), numerals: this.numerals};
    await this.map.draw(record, await fetchJson(basemap), start);
  }

  /** @param {{day: number, settled: boolean}} change */
  #move({day, settled}) {
    this.#showDay(day);
    clearTimeout(this.#settling);
    dropDayParts();
    if (settled) {
      this.trail.push(day, this.map.view);
      this.#settling = setTimeout(() => this.#settle(), SETTLE);
    } else this.trail.replace(day, this.map.view);
  }

  /** The day as far as the browser knows it: at once, without a request. @param {number} day */
  #showDay(day) {
    this.day = day;
    this.time.show(day);
    this.map.showDay(day);
    sayDay(day, this.lang, this.numerals);
  }

  async #settle() {
    announceDay(this.day, this.lang, this.numerals);
    this.map.settle(this.day);
    void this.card.refresh(this.#search, this.#pickedName);
    await swapDayParts(location.pathname + this.#search);
  }

  #restore() {
    const day = dayIn(location.search) ?? this.home;
    const view = viewOf(location.hash);
    const moved = day !== this.day;
    this.trail.arrive(day);
    this.#showDay(day); // before the view, whose arrival writes the address
    this.map.view = view;
    if (!moved) return;
    clearTimeout(this.#settling);
    this.#settling = setTimeout(() => this.#settle(), SETTLE);
  }

  /** @param {{pick: Pick | undefined, keyboard: boolean}} chosen */
  #pick({pick, keyboard}) {
    const id = pick && this.#record?.[pick.kind][pick.index]?.id;
    if (!pick || !id) return this.card.close();
    this.#picked = pick;
    this.#byKeyboard = keyboard;
    this.map.select(pick);
    const path = `/${this.lang}/${pick.kind}/${encodeURIComponent(id)}`;
    return this.card.open(path, this.#search, {name: this.#pickedName, focus: keyboard});
  }

  #unpick() {
    this.#picked = undefined;
    this.map.select(undefined);
    if (this.#byKeyboard) this.map.focus();
  }

  get #pickedName() {
    return (this.#picked && this.#record?.[this.#picked.kind][this.#picked.index]?.[this.lang]) ?? '';
  }

  /** The day, and all else that the address says, as the edition. */
  get #search() {
    return withDay(location.search, this.day);
  }
}

const [map, time] = [document.querySelector('khutut-map'), document.querySelector('khutut-time')];
const card = document.getElementById('card');
if (map instanceof KhututMap && time instanceof KhututTime && card) await new MapPage(map, time, card).start();
