// @ts-check
/** The legend's rows that are switched off: on the map, in the address, in the legend itself. */
import {dressLegend} from '../elements/legend.js';

export class Filters {
  /**
   * @param {import('../map/element.js').KhututMap} map
   * @param {import('./state.js').State} state
   */
  constructor(map, state) {
    this.map = map;
    this.state = state;
    document.querySelector('#show-all')?.addEventListener('click', () => this.hide(new Set()));
  }

  /** @param {ReadonlySet<string>} rows */
  hide(rows) {
    this.state.hidden = rows;
    this.map.hide(rows);
    this.state.replace();
    this.dress();
  }

  /** The legend came anew from the server. */
  dress() {
    dressLegend(this.state.hidden, row => {
      const rows = new Set(this.state.hidden);
      if (!rows.delete(row)) rows.add(row);
      this.hide(rows);
    });
  }
}
