// @ts-check
/**
 * The map page: joins time bar, map, legend, card and address. The address is the state. While the
 * day is dragged nothing is requested; once it has settled the server's words for it are fetched.
 */
import './page.js';
import {viewOf} from '../lib/address.js';
import {changes, daysOf} from '../lib/changes.js';
import {dayOfIso} from '../lib/day.js';
import {rowsOf} from '../lib/look.js';
import {numeralsOf} from '../lib/words.js';
import {Card} from '../elements/card.js';
import {announceDay, dropDayParts, sayDay, swapDayParts} from '../elements/day_parts.js';
import {listenToKeys} from '../elements/keys.js';
import {fetchJson, told} from '../elements/loading.js';
import {KhututTime} from '../elements/time.js';
import {KhututMap} from '../map/element.js';
import {Choice} from './choice.js';
import {Filters} from './filters.js';
import {listenToFind} from './find.js';
import {compared, followed} from './links.js';
import {State} from './state.js';
import {keepView} from './trail.js';

/** A day has settled this long after the last change, ms. */
const SETTLE = 150;

class MapPage {
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #settling;

  /**
   * @param {KhututMap} map
   * @param {KhututTime} time
   * @param {HTMLElement} aside
   */
  constructor(map, time, aside) {
    this.map = map;
    this.time = time;
    this.lang = map.language;
    this.numerals = numeralsOf(time.querySelector('#day')?.getAttribute('value') ?? '');
    this.state = new State(dayOfIso(map.dataset['day'] ?? '') ?? 0, () => this.map.view);
    this.filters = new Filters(map, this.state);
    const words = {close: map.dataset['tClose'] ?? '', larger: map.dataset['tLarger'] ?? ''};
    this.choice = new Choice(map, new Card(aside, words, () => this.choice.closed()), this.state);
  }

  async start() {
    const {map, time, state} = this;
    const detail = (/** @type {Event} */ event) => /** @type {CustomEvent} */ (event).detail;
    time.begin(state.day, this.lang, this.numerals);
    time.addEventListener('day', event => this.#move(detail(event)));
    map.addEventListener('pick', event => this.choice.pick(detail(event)));
    map.addEventListener('view', () => state.replace());
    map.addEventListener('leave', () => this.choice.leave());
    addEventListener('popstate', () => this.#restore());
    document.addEventListener('click', event => this.#follow(event));
    document.addEventListener('submit', event => this.#follow(event));
    listenToKeys({
      by: days => time.go(state.day + days), to: end => time.go(end * Infinity), change: direction => time.toChange(direction),
      play: () => time.play(), escape: () => this.choice.leave(),
    }, this.lang === 'ar');
    this.choice.adopt();
    this.filters.dress();
    await told(() => this.#draw());
  }

  async #draw() {
    const {spans = '', basemap = ''} = this.map.dataset;
    const [record, ground] = await Promise.all([fetchJson(spans), fetchJson(basemap)]);
    const {day, hidden} = this.state;
    const lists = changes(record);
    this.time.setRecord({record, lists, rows: rowsOf(record.sides, this.lang)}, daysOf(lists.control, lists.roads));
    await this.map.draw(record, ground, {day, view: viewOf(location.hash), numerals: this.numerals, hidden});
    this.choice.know(record);
    listenToFind(record, this.map, this.choice, day => this.#move({day, settled: true}));
    this.map.compare(this.state.since);
  }

  /** @param {{day: number, settled: boolean}} change */
  #move({day, settled}) {
    this.#showDay(day);
    clearTimeout(this.#settling);
    dropDayParts();
    if (settled) {
      this.state.push(true);
      this.#settling = setTimeout(() => this.#settle(), SETTLE);
    } else this.state.replace();
  }

  /** The day as far as the browser knows it: at once, without a request. @param {number} day */
  #showDay(day) {
    this.state.day = day;
    this.time.show(day);
    this.map.showDay(day);
    sayDay(day, this.lang, this.numerals);
  }

  async #settle() {
    const {day, since} = this.state;
    this.map.settle(day);
    this.map.compare(since);
    void this.choice.refresh();
    await swapDayParts(location.pathname + this.state.searchOfDay);
    if (day !== this.state.day) return;
    this.filters.dress();
    announceDay(day, this.lang, this.numerals);
  }

  #restore() {
    const view = viewOf(location.hash);
    const before = this.state.searchOfDay;
    this.state.restore();
    this.#showDay(this.state.day); // before the view, whose arrival writes the address
    this.filters.hide(this.state.hidden);
    this.map.view = view;
    void this.choice.restore();
    if (before !== this.state.searchOfDay) this.#settleSoon();
  }

  #settleSoon() {
    clearTimeout(this.#settling);
    this.#settling = setTimeout(() => this.#settle(), SETTLE);
  }

  /** @param {MouseEvent | SubmitEvent} event */
  #follow(event) {
    if (event instanceof MouseEvent) keepView(event);
    const to = event instanceof MouseEvent ? followed(event) : compared(event, this.state.day);
    if (!to) return;
    event.preventDefault();
    this.#go(to);
  }

  /** @param {Partial<import('../lib/address.js').Shown>} to */
  #go(to) {
    if ('since' in to) this.state.since = to.since;
    if (to.day !== undefined) this.#showDay(to.day);
    if (to.chosen) void this.choice.choose(to.chosen);
    this.state.push();
    if (to.day !== undefined) this.#settleSoon();
  }
}

const [map, time] = [document.querySelector('khutut-map'), document.querySelector('khutut-time')];
const card = document.getElementById('card');
if (map instanceof KhututMap && time instanceof KhututTime && card) await new MapPage(map, time, card).start();
