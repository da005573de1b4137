// @ts-check
/** What every page runs: the search field, the theme button, the buttons that copy its citation. */
import '../elements/search.js';
import '../elements/theme.js';
import '../elements/cite.js';
