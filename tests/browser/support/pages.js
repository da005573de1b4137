// @ts-check
/**
 * Every page that a reader can come to, each with what it shows best: tested for everyone, and drawn
 * for the gallery.
 */

/**
 * @typedef {object} Shown
 * @property {string} name of its pictures
 * @property {string} path after the language, with its query
 * @property {string} title in the gallery
 * @property {boolean} [map] whether it waits for a map
 * @property {string} [design] the design's picture of it, without its ending
 */

/** @type {readonly Shown[]} */
export const PAGES = [
  {name: 'map', path: '/?day=2016-02-24#8/35.7/37.4', title: 'The map of a day', map: true, design: 'map-en-light'},
  {name: 'table', path: '/table?day=2016-02-24', title: 'The same day as a table', design: 'table-en'},
  {name: 'place', path: '/places/khanasser?day=2016-02-24', title: 'A place', design: 'place-en'},
  {name: 'route', path: '/routes/khanasser-road?day=2016-02-24', title: 'A road', design: 'route-en'},
  {name: 'event', path: '/events/2016-02-23-khanasser-captured', title: 'An event'},
  {name: 'places', path: '/places?day=2016-02-24', title: 'The list of places'},
  {name: 'roads', path: '/routes?day=2016-02-24', title: 'The list of roads'},
  {name: 'chronology', path: '/events?actor=isis&place=khanasser&day=2016-02-24', title: 'The chronology, filtered'},
  {name: 'actors', path: '/actors?day=2016-02-24', title: 'The actors'},
  {name: 'actor', path: '/actors/isis?day=2016-02-24', title: 'An actor'},
  {name: 'sources', path: '/sources?kind=party_media', title: 'The list of sources, filtered'},
  {name: 'source', path: '/sources/yemenextra-20170909', title: 'A source'},
  {name: 'search', path: '/search?q=khanaser', title: 'Search'},
  {name: 'feed', path: '/feed', title: 'The feed explained'},
];
