// @ts-check
/** The map's marks and colours in the theme of the page, and anew when it turns light or dark. */
import {CUT_RADIUS, drawMark} from './marks.js';
import {ratioNow} from './marks_layer.js';
import {RANKS, roomOf} from './places.js';
import {layers} from './style.js';
import {onThemeChange, readTokens} from './tokens.js';

/** @typedef {import('maplibre-gl').Map} Map */
/** @typedef {import('./style.js').Content} Content */
/** @typedef {import('./tokens.js').Tokens} Tokens */

/** The layer that the marks of places lie under. */
const UNDER = 'names';

/**
 * Dresses the map when its style stands, when the page turns light or dark, and when the browser has
 * dropped its pictures, with which the feature states are gone too.
 * @param {Map} map
 * @param {Content} content
 * @param {import('./marks_layer.js').MarksLayer} marks
 * @param {() => void} bare called where the map has no feature states
 */
export function keepDressed(map, content, marks, bare) {
  const dress = () => {
    putImages(map, content, readTokens());
    if (!map.getLayer(marks.id)) map.addLayer(marks, UNDER);
    bare();
  };
  map.on('style.load', dress); // and anew where the browser has given back what it dropped
  const undress = () => map.getLayer(marks.id) && map.removeLayer(marks.id);
  map.getContainer().addEventListener('webglcontextlost', undress, {capture: true});
  onThemeChange(() => {
    putImages(map, content, readTokens());
    repaint(map, content, readTokens());
    marks.repaint();
  });
}

/** @type {(map: Map, content: Content, tokens: Tokens) => void} */
function putImages(map, content, tokens) {
  const ratio = ratioNow();
  const put = (/** @type {string} */ name, /** @type {ImageData} */ image) => {
    if (map.hasImage(name)) map.updateImage(name, image);
    else map.addImage(name, image, {pixelRatio: ratio});
  };
  for (const rank of RANKS) {
    const side = roomOf(rank) * ratio;
    put(`room@${rank}`, new ImageData(side, side));
  }
  for (const look of content.cutLooks) put(look, drawMark(look, CUT_RADIUS, tokens, ratio));
}

/** Sets every paint property anew; the feature states stay. @type {(map: Map, content: Content, tokens: Tokens) => void} */
function repaint(map, content, tokens) {
  for (const {id, paint} of layers(content, tokens)) {
    for (const [name, value] of Object.entries(paint ?? {})) map.setPaintProperty(id, /** @type {any} */ (name), value);
  }
}
