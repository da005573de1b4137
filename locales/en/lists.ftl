# The lists: places, roads, actors, sources, chronology; and the pages of an actor and a source.
nav-places = Places
nav-roads = Roads
nav-chronology = Chronology
nav-actors = Actors
nav-sources = Sources
nav-more = More pages
colon = :
filters = Filters
filters-go = Show
filters-any = any
filters-given = Filters in force
filters-drop = remove
filters-clear = Remove all filters
filters-remove = Remove one of the filters above, or:
pager = Pages of this list
pager-before = Back
pager-after = Next
pager-page = Page { $number }
pager-shown = { $first }–{ $last } of { $total }
count-events = { $count ->
    [one] { $count } event
   *[other] { $count } events
}
count-claims = { $count ->
    [one] { $count } claim
   *[other] { $count } claims
}
count-sources = { $count ->
    [one] { $count } source
   *[other] { $count } sources
}
control-held = Held
thing-actor = an actor
thing-side = a side
thing-place = a place
thing-route = a road
thing-segment = a road segment
thing-language = a language
expected-day-from = a day that is not before that of { $first }
fact-road = Road

# Places.
places-title = Places
places-description = Every place of the record, with who held it on a day, when that was last reported and its events.
places-count = { $count ->
    [one] { $count } place on record.
   *[other] { $count } places on record.
}
places-fit = { $count ->
    [one] { $count } of { $all } places fits.
   *[other] { $count } of { $all } places fit.
}
places-lede = On { $day } held: { $held }, contested: { $contested }, unknown: { $unknown }.
places-q = Name
places-within = In
places-side = Held by
places-none = No place fits.
places-alone = In no place of the record
places-events = { $count ->
    [one] { $count } event in the chronology
   *[other] { $count } events in the chronology
}

# Chronology.
chronology-title = Chronology
chronology-description = Every event of the record, the newest first, with how its claims were judged.
chronology-lede = { $count ->
    [one] { $count } event of { $first }.
   *[other] { $count } events from { $first } to { $last }, the newest first.
}
chronology-fit = { $count ->
    [0] None of { $all } events fits.
    [one] { $count } of { $all } events fits.
   *[other] { $count } of { $all } events fit, the newest first.
}
chronology-q = Text
chronology-actor = Actor
chronology-role = Its part
chronology-place = Place
chronology-from = From day
chronology-to = To day
chronology-years = Years
chronology-none = No event fits.
role-gains = gains
role-loses = loses or leaves
role-took_part = took part
role-speaks = is quoted

# Roads.
routes-title = Roads
routes-description = Every road of the record: how much of it was open, contested, cut or unknown on a day.
routes-count = { $count ->
    [one] { $count } road
   *[other] { $count } roads
}
routes-none = No road is on record.
routes-lede = { $count ->
    [one] { $count } road
   *[other] { $count } roads
}, { $km } km in all. On { $day }: { $parts }.
routes-segments = Segments
routes-along = Along it
routes-km-open = Open, km
routes-km-contested = Contested, km
routes-km-cut = Cut, km
routes-km-unknown = Unknown, km
routes-changed = Last change
routes-ends = from { $from } to { $to }

# Actors.
actors-title = Actors
actors-description = The parties to the war by side, with what each held on a day and its events.
actors-lede = { $sides ->
    [one] { $sides } side
   *[other] { $sides } sides
} with { $actors } actors in all. What they hold is of { $day }; a side counts what those below it hold.
actors-none = No actor is on record.
actors-holds = { $count ->
    [one] holds { $count } place
   *[other] holds { $count } places
}
actor-description = What { $name } held when and according to whom, and the events in which it took part.
actor-side = Side
actor-part-of = Part of { $parent }
actor-sentence = { $day }: { $parts }.
actor-with-below = Those below it are included.
actor-holds-nothing = { $day }: it holds no place on record.
actor-never-held = Nothing on record says that it ever held one.
actor-holds-certain = { $count ->
    [one] holds { $count } place for certain
   *[other] holds { $count } places for certain
}
actor-holds-possible = { $count ->
    [one] possibly holds { $count } place
   *[other] possibly holds { $count } places
}
actor-contests = { $count ->
    [one] contests { $count } place
   *[other] contests { $count } places
}
actor-holds-on = Held on { $day }
actor-all-places = { $count ->
    [one] { $count } place in the list
   *[other] { $count } places in the list
}
actor-more = { $count ->
    [one] and { $count } more
   *[other] and { $count } more
}
actor-all-events = { $count ->
    [one] { $count } event in the chronology
   *[other] all { $count } events in the chronology
}
actor-gains = Gained, held or reopened
actor-loses = Lost, left or was cut off
actor-took_part = Took part
actor-speaks = Where its people are quoted
actor-media = Media that speak for it
actor-about = Names, and those below it
held-title = Places held over time
held-most = It held the most, { $count }, on { $day }.
held-chart = How many places it held over the years, certain solid, possible hatched; the table below says the same
held-table = The same as a table
held-day = On
held-certain = Certain
held-possible = Possible
held-most-in-year = Most in the year

# Sources.
source = Source
sources-title = Sources
sources-description = Every publication that the record takes claims from: who publishes it, for whom it speaks, what it says.
sources-lede = { $count ->
    [one] { $count } source
   *[other] { $count } sources
} with { $claims }, by publisher.
sources-fit = { $count ->
    [one] { $count } of { $all } sources fits, with { $claims }.
   *[other] { $count } of { $all } sources fit, with { $claims }.
}
sources-none = No source fits.
sources-q = Text
sources-publisher = Publisher
sources-what = Title
sources-kind = Kind of publisher
sources-affiliation = Speaks for
sources-reliability = Reliability
sources-language = Language
sources-published = Published
sources-claims = Claims
source-head = { $title } ({ $publisher })
source-description = What { $publisher } says in { $title }: each claim with its event, and for whom it speaks.
source-said = What it says
source-no-claims = Nothing of it is in the record yet.
source-sentence = It makes { $claims }: { $parts }.
source-asserts = asserting { $count }
source-denies = denying { $count }
source-doubts = doubting { $count }
source-origin = By report of
source-address = Address
source-archived = Archived copy
source-not-graded = (not graded)
stance-asserts = asserts
stance-denies = denies
stance-doubts = doubts
reliability-A = A, completely reliable
reliability-B = B, usually reliable
reliability-C = C, fairly reliable
reliability-D = D, not usually reliable
reliability-E = E, unreliable
reliability-F = F, cannot be judged
tongue-ar = Arabic
tongue-de = German
tongue-en = English
tongue-es = Spanish
tongue-fa = Persian
tongue-fr = French
tongue-it = Italian
tongue-ku = Kurdish
tongue-nl = Dutch
tongue-no = Norwegian
tongue-pt = Portuguese
tongue-ru = Russian
tongue-tr = Turkish
tongue-vi = Vietnamese
