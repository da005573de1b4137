// @ts-check
/** What every page runs: the theme button. */
import '../elements/theme.js';
