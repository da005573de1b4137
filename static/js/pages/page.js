// @ts-check
/** What every page runs: the theme button, the buttons that copy its citation. */
import '../elements/theme.js';
import '../elements/cite.js';
