// @ts-check
/** The rows of the legend as toggles: what is switched off is not drawn, and that is said on the map. */

/**
 * Makes buttons of the rows; the server's are plain, and come anew with each day.
 * @param {ReadonlySet<string>} hidden names of rows
 * @param {(row: string) => void} toggle
 */
export function dressLegend(hidden, toggle) {
  for (const row of document.querySelectorAll('#legend li[data-row]')) {
    const name = row instanceof HTMLElement ? row.dataset['row'] ?? '' : '';
    let button = row.querySelector('button');
    if (!button) {
      button = document.createElement('button');
      button.type = 'button';
      button.id = `row-${name}`;
      button.append(...row.childNodes);
      button.addEventListener('click', () => toggle(name));
      row.append(button);
    }
    button.setAttribute('aria-pressed', String(!hidden.has(name)));
  }
  sayHidden(hidden);
}

/** @param {ReadonlySet<string>} hidden */
function sayHidden(hidden) {
  const note = document.querySelector('#hidden-rows');
  const names = document.querySelector('#hidden-names');
  note?.toggleAttribute('hidden', hidden.size === 0);
  const words = [...document.querySelectorAll('#legend li[data-row]')].flatMap(row => {
    const {row: id = '', name = row.querySelector('span')?.textContent?.trim() ?? ''} = row instanceof HTMLElement ? row.dataset : {};
    return hidden.has(id) ? [name] : [];
  });
  if (names) names.textContent = words.join(document.documentElement.lang === 'ar' ? '، ' : ', ');
}
