# Fronts and areas: how the feed page explains them.
feed-front = Properties of a front
feed-property-front-sides = The two sides between which it runs, sorted.
feed-property-front-derived-from = places: no source drew this line; it follows from who holds the places.
feed-property-front-nearest-km = How far the nearest known place is from the line, in kilometres.
feed-property-front-farthest-km = No point of the line is farther than this from a known place, in kilometres.
feed-property-front-length-km = The length of all its parts, in kilometres.
feed-area = Properties of an area
feed-property-area-side = The side whose ground it is; null where contested.
feed-property-area-derived-from = places, as of a front.
feed-property-area-places = How many places it rests on; places at one point count once.
feed-property-area-reach-km = How far it reaches from a place at most, in kilometres.
feed-property-area-road-reach-km = How far it reaches from a road that only its side can pass, in kilometres; null where contested.
feed-property-area-between = For each polygon, the sides of the places it rests on: those that contest it.
feed-derived = How fronts and areas are made
feed-derived-from = Fronts and areas are derived from places: no source drew them. They use the places whose control is known on the day, to within 10 km, without governorates, and the roads that exactly one side can pass and nobody contests. A point belongs to the side whose places lie nearest, so a front runs about midway between neighbouring places of two sides. Where several places stand together it bends smoothly.
feed-derived-reach = An area reaches at most { $place } km from a place, { $road } km from such a road and { $contested } km round a contested place. Ground farther away is nobody's: nothing near enough is known of it.
feed-derived-shared = A front is the very line at which the areas of its two sides meet. It ends at contested ground, at a third side's area, and where knowledge ends. Areas do not overlap; every held place lies in its side's area, unless two sides hold places at one point: that point is contested.
feed-derived-honest = Cite a front with its nearest_km and farthest_km: far from places it is a guess. With basis=claimed, claimed and disputed events move fronts too.
legend-front = Front line (derived from places)
legend-fronts = Front lines and areas
