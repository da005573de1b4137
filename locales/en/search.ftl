# The search: field, suggestions, page.
search-hint = Place or road
search-label = Search for places, roads, actors and events
search-go = Search
search-title = Search
search-title-for = Search: { $wanted }
search-description = Find places, roads, actors and events of the record, in either script and any spelling.
search-empty = Type a name in Arabic or Latin letters, in any spelling, words of an event, or a month or day.
search-examples = For example:
search-places = Places
search-roads = Roads
search-actors = Actors
search-sources = Sources
search-events = Events
search-more = { $count ->
    [one] and { $count } more. Another word narrows it down.
   *[other] and { $count } more. Another word narrows them down.
}
search-side = Side: { $side }
search-day = { $day }: see the { $map } or the { $table } of that day.
search-day-map = map
search-day-table = table
search-none = Nothing on record fits { $wanted }.
search-tried = Looked for: { $words }, by letters and by sound, in both scripts, among all names of places, roads, actors and sources and the words of all events.
search-nearest = The nearest names are { $names }.
search-advice = Try another spelling, a shorter part of the name, or the other script.
find-list = Suggestions
find-said = { $count ->
    [one] { $count } suggestion
   *[other] { $count } suggestions
}
find-none = No suggestion
find-all = All results for { $wanted }
find-nothing = Nothing fits { $wanted }: see what is near
