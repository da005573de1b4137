# A road: its strip, its cuts, what changed on it.
strip-title = Passable for { $side }, segment by segment
strip-title-plain = What could pass, segment by segment
strip-order = { $top } on top, { $bottom } below · day by day: { $days }
strip-years = What could pass on each segment over the years; the tables below say the same
strip-days = What could pass on each segment around the day; the tables below say the same
strip-choices = For whom, and which years
strip-for = For
strip-year = Years
strip-all-years = all
strip-key-possible = possibly cut: the day it began or ended is not known
strip-key-derived = cut, derived: two sides held its ends
strip-key-other = open for another side
route-story = { $from } to { $to }, { $km } km.
route-story-cut = For { $side } it was cut { $times } { $when }, for { $days }.
route-story-never = For { $side } no cut is on record.
route-times = { $count ->
    [1] once
    [2] twice
   *[other] { $count } times
}
route-times-between = { $least } to { $most } times
route-figure-cuts = Cuts, { $years }
route-figure-days = Days cut, certain – possible
route-figure-of = of { $all }
route-figure-longest = Longest cut, days
route-figure-on-day = Cut on { $day }
route-figure-of-km = of { $all } km
route-cuts = The cuts, for { $side }
route-cuts-none = No cut is on record.
route-changes = What changed on it
route-changes-none = No change is on record.
route-segments-on = Its segments on { $day }
col-began = Began
col-ended = Open again
col-days = Days
col-by = By
col-where = Where
col-evidence = Evidence
col-day = Day
col-before = Before
col-after = After
col-number = No.
small-map-of = Map of { $name }; leads to the map of this day
small-map-event = Map of where it happened; leads to the map of its day

# An event: what it changed, what lies near.
event-effect = What it changed on the map
effect-before = before: { $state }.
effect-after = After: { $state }.
effect-confirms = it confirmed what stood: { $state }.
effect-repeats = it repeated the report that stood.
effect-siege = besieged from then on.
effect-siege-lifted = no longer besieged.
effect-none-rejected = Nothing: an editor rejected it.
effect-none-refuted = Nothing: no source asserts it.
effect-none-claimed = Nothing: it is claimed only by the side that gains. It is drawn beside the control that stands.
effect-none-disputed = Nothing: it is disputed. It is drawn beside the control that stands.
effect-none-partial = Nothing: a withdrawal in part changes no control.
effect-none-kind = Nothing: events of this kind tell what happened and change no control.
effect-none-stands = Nothing: by its day something stood that it neither changes nor confirms.
event-facts = The event
event-near = Near it in place and time
event-near-within = within { $km } km and { $count ->
    [one] { $count } day
   *[other] { $count } days
}
fact-aboutness = Events about it
claim-credibility = credibility { $number } of 6
claim-reliability = source rated { $grade }
