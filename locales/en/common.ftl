# What every page wears, and words that pages share.
site = Khutut
language = English
skip = Skip to the content
nav = Pages
nav-map = Map
nav-table = Table
nav-feed = Feed
theme-dark = Dark
theme-light = Light
comma = ,
list-two = { $first } and { $second }
list-more = { $first }, { $rest }
km = { $number } km
plus-minus-m = ±{ $number } m
plus-minus-km = ±{ $number } km
precision = How precisely the position is known
count-places = { $count ->
    [one] { $count } place
   *[other] { $count } places
}
until-day = until { $day }
on-day = { $day }: { $state }.
edition-line = Edition { $number }, published { $published }.
edition-older = Edition { $number } of { $published }. The newest is edition { $newest }.
edition-back = See the newest
license-line = Licence of the data: { $license }.
day-outside = This day lies outside the record, which runs from { $first } to { $last }. What stands is shown by the same rules.
basis-claimed-shown = Claimed and disputed events are applied too.
date-as-written = The date as it is written in the record (EDTF)

# Control.
state-held = Held by { $holder }
state-contested = Contested between { $actors }
state-contested-short = Contested: { $actors }
control-contested = Contested
control-unknown = Unknown
certainty-certain = certain
certainty-possible = possible
certain-from = from { $day }
pressure-besieged = besieged
since = since { $date }
since-before = since { $date } or before
last-reported = Last reported on { $day }.
unknown-before = No report before { $day }.
unknown-ever = Nothing about who controls it is on record.

# Roads.
passability-open = Open
passability-contested = Contested
passability-cut = Cut
passability-unknown = Unknown
road-open-for = Open for { $sides }
road-cut-for = Cut for { $sides }
road-cut-for-by = Cut for { $sides }, by { $by }
road-cut-between = Cut: two sides hold its ends
road-cut-and-open = { $cut }; { $open }
basis-reported = reported
basis-derived = derived from who holds its ends
basis-unknown = no report
segment = Road segment
route = Road

# Verification.
verification-confirmed = confirmed
verification-reported = reported
verification-claimed = claimed
verification-disputed = disputed
verification-refuted = refuted
sources-differ = Sources differ

# Kinds of places.
kind-city = City
kind-town = Town
kind-village = Village
kind-district = District
kind-governorate = Governorate
kind-airport = Airport
kind-airbase = Air base
kind-military_base = Military base
kind-crossing = Crossing
kind-junction = Junction
kind-bridge = Bridge
kind-dam = Dam
kind-power_plant = Power plant
kind-oil_field = Oil field
kind-gas_field = Gas field
kind-industry = Industrial site
kind-hospital = Hospital
kind-stadium = Stadium
kind-hill = Hill
kind-island = Island
kind-ruins = Ruins
kind-area = Area

# Columns.
col-place = Place
col-kind = Kind
col-control = Control
col-since = Since
col-reported = Last reported
col-verification = Verification
col-disputed = Claimed otherwise
col-segment = Segment
col-km = km
col-passability = State
col-basis = How known
col-from = From
col-until = Until
col-certain = Certainty
col-event = Brought by
span-before-first = Unknown: no report before.
span-lasts = lasts
