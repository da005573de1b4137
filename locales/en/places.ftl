# A place: what happened to it, its band, what lies around it.
story-times-certain = { $count ->
    [1] once for certain
    [2] twice for certain
   *[other] { $count } times for certain
}
story-times-possible = { $count ->
    [1] possibly once
    [2] possibly twice
   *[other] possibly { $count } times
}
story-hands = It changed hands { $times } { $when }.
story-between = between { $first } and { $last }
story-in = in { $year }
story-at-most = With what is only possible it is { $count } times.
story-never = On record only { $side } held it, { $since }.
story-contested = It was contested { $count ->
    [1] once
    [2] twice
   *[other] { $count } times
}, first { $since }.
story-nothing = Nothing about who controls it is on record.
story-days = { $count ->
    [one] { $count } day
   *[other] { $count } days
}
story-days-between = { $least } to { $most } days
story-spell = { $side } held it for { $days } { $when }.
band-perhaps = { $name }, perhaps
band-days = { $count ->
    [one] { $name }, { $count } day
   *[other] { $name }, { $count } days
}
band-key-contested = contested: a lane each
band-key-possible = possible: the day of the change is not known
band-key-day = the day you came from, { $day }
band-key-last = the day shown, { $day }
place-control-years = Control, { $first } to { $last }
place-control-below = below, day by day: { $days }
place-spans = Every span as a table
place-near = Near it
place-inside = Inside of it
place-far = { $km } { $direction }
direction-north = north
direction-north-east = north-east
direction-east = east
direction-south-east = south-east
direction-south = south
direction-south-west = south-west
direction-west = west
direction-north-west = north-west

# Where sources differ.
differ-asserts = Asserted by { $who }.
differ-denies = Denied by { $who }.
differ-doubts = Doubted by { $who }.
differ-whether = On whether: { $said }
differ-day = On the day: here { $date }; { $given }.
differ-gives = { $who } gives { $date }
differ-who = On who took part: { $event }

# Small maps.
small-map-around = Map around { $name }; leads to the map of this day
small-map-precision = Position known to { $precision }.
small-map-credit = Basemap: Natural Earth, GSHHG.
