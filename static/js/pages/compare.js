// @ts-check
/** The page that compares two days. */
import './page.js';
import '../elements/compare.js';
