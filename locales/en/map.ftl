# The map page: time, range, legend, keys, failing.
map-skip-table = This day as a table
map-skip-time = Skip to the time bar
map-hidden = Hidden on the map:
map-show-all = Show all
map-unreached = The data of the map did not arrive.
map-retry = Try again
map-larger = Larger or smaller
time-week-before = A week before
time-week-after = A week later
time-steps = Steps in time
time-before = Back
time-after = On
time-play = Play
time-step-once = On, one step
time-step-by = Steps
time-by-change = By change
time-by-day = By day
time-by-week = By week
time-speed = Speed of play
time-slow = ½×
time-usual = 1×
time-fast = 2×
time-faster = 5×
time-bad = Not a day. Write it as 24 Feb 2016 or 2016-02-24.
range-title = Changed between two days
range-days = From { $from } to { $to }:
range-counts = { $places ->
    [one] { $places } place
   *[other] { $places } places
} and { $roads ->
    [one] { $roads } road segment
   *[other] { $roads } road segments
}.
range-from = Compare with
range-go = Compare
range-end = End the comparison
legend-cut-for = cut for the side of the ring
legend-possible = possible
legend-claimed = also claimed
legend-besieged = besieged
keys = Keys
keys-shift = Shift
keys-space = Space
keys-day = a day back or on
keys-week = a week back or on
keys-ends = first and last day of the record
keys-play = play and stop
keys-change = previous and next change
keys-search = to the search
keys-enter = on the map: open what is in the middle
keys-escape = close the card, leave the map
keys-help = this list
keys-letters = Single letters and signs work as keys
legend-road = Roads: { $state }
