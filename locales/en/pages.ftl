# The map.
map-title = Map, { $day }
map-description = Who held which place and which road could be passed in Syria on { $day }, according to whom.
map-lede = Held: { $held ->
    [one] { $held } place
   *[other] { $held } places
}; contested: { $contested }; unknown: { $unknown }. Roads: { $open } km open, { $cut } km cut.
map-zoom-in = Zoom in
map-zoom-out = Zoom out
map-close = Close
map-label = Map of control and roads
map-cut-since = Cut since { $days }
map-attribution = { $attribution } Basemap: Natural Earth, GSHHG. Edition { $number }
map-loading = Loading the map
map-failed = The map could not be drawn. The table has the same facts.
map-failed-table = See the table
map-no-script = The map is drawn by JavaScript. The table has the same facts.
changes = What changed
changes-none = No change on this day.
changes-more = { $count ->
    [one] and { $count } more
   *[other] and { $count } more
}
change-last = The last was on { $day }.
change-next = The next is on { $day }.
change-before = (was: { $state })
legend = Legend
legend-as-table = See as table
legend-places = Places
legend-roads = Roads, km
time-day = Day
time-go = Show
time-day-before = The day before
time-day-after = The day after
time-change-before = The change before
time-change-after = The next change

# The table.
table-title = { $day } as a table
table-description = Every place and every road segment of the record on { $day }, one row each.
table-as = as a table
table-lede = { $places ->
    [one] { $places } place
   *[other] { $places } places
} and { $segments ->
    [one] { $segments } road segment
   *[other] { $segments } road segments
}, the same facts as the { $map }. The newest change first.
table-map = map
table-places = Places
table-segments = Roads

# A place.
place-title = { $name } ({ $other })
place-description = Who held { $name } when, according to whom: control through time, events and sources.
place-control = Control through time
place-roads = Roads here
place-about = Name and position
band-control = Who controlled it over the years; the table below says the same
fact-names = Other names
fact-position = Position (latitude, longitude)
fact-position-source = Source of the position
in-table = See it in the table of the day
card-place = Place page
card-route = Road page

# Events.
events = Events
events-none = No event is on record.
event-not-applied = not applied to the map
tally-asserts = { $count ->
    [one] { $count } asserts
   *[other] { $count } assert
}
tally-denies = { $count ->
    [one] { $count } denies
   *[other] { $count } deny
}
tally-doubts = { $count ->
    [one] { $count } doubts
   *[other] { $count } doubt
}

# A road.
route-description = Which segments of { $name } were open, contested or cut, for whom and when.
route-spans = Its states through time
route-lede = { $day }: { $count ->
    [one] { $count } segment
   *[other] { $count } segments
}, { $km } km: { $parts }.
route-part-open = open { $km } km
route-part-contested = contested { $km } km
route-part-cut = cut { $km } km
route-part-unknown = unknown { $km } km
