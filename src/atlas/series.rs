//! The moments of every place, encoded once, so that a day's picture is assembled, not serialised.
//!
//! A moment is a time in which nothing about a place changes but `last_reported`, and that is the
//! earlier of the day asked and a day kept with the moment. Time is cut into windows. The moments
//! that begin in a window lie side by side, place by place, so that what holds on one day is
//! close together however long the history; a cell for each window and place says where. There
//! are about as many windows as a place has moments, so about one begins in each cell.

use super::{
    encode::{self, Iso},
    moments::{Maker, Moment, index},
};
use crate::domain::{day::Day, facts::Facts, ids::PlaceIx, record::Record, sweep::History};

/// The moments of every place.
#[derive(Debug, Default)]
pub(super) struct Series {
    windows: Windows,
    /// Window by window, in each place by place; one entry more at the end.
    cells: Vec<Cell>,
    places: usize,
    /// By window, place and day.
    moments: Vec<Moment>,
    /// The texts of the few different controls, and whether it is known.
    controls: Vec<(Box<str>, bool)>,
    /// The texts of the origins of states, in the order of moments.
    origins: String,
}

/// The windows of time: the first reaches back, and the last on, without end.
#[derive(Clone, Copy, Debug, Default)]
struct Windows {
    first: i32,
    days: i32,
    count: usize,
}

/// A place in a window.
#[derive(Clone, Copy, Debug, Default)]
struct Cell {
    /// The moment that holds as the window begins.
    held: u32,
    /// Where the moments that begin in the window lie; they end where the next cell's begin.
    begins: u32,
}

impl Series {
    pub(super) fn of(record: &Record, facts: &Facts, history: &History) -> Self {
        let mut maker = Maker::new(record, facts);
        for (n, timeline) in history.places.iter().enumerate() {
            maker.place(index(n), timeline);
        }
        Self::arrange(maker, history.places.len())
    }

    /// Puts the moments, which come place by place, into their windows.
    fn arrange(maker: Maker<'_>, places: usize) -> Self {
        let Maker { mut moments, origins: texts, controls, .. } = maker;
        let each = moments.len() / places.max(1);
        let windows = Windows::over(moments.iter().map(|(_, moment)| moment.start), each);
        moments.sort_by_key(|(_, moment)| windows.of(moment.start));
        let mut series = Self { windows, places, controls, ..Self::default() };
        let mut held = vec![None; places];
        let mut rest = moments.iter().peekable();
        let mut copied = (0, 0);
        for window in 0..windows.count {
            for (n, held) in held.iter_mut().enumerate() {
                let begins = index(series.moments.len());
                series.cells.push(Cell { held: held.unwrap_or(begins), begins });
                let here = |(place, moment): &&(u32, Moment)| {
                    *place as usize == n && windows.of(moment.start) == window
                };
                while let Some((_, moment)) = rest.next_if(here) {
                    if copied != moment.origin {
                        copied = moment.origin;
                        series.origins.push_str(part(&texts, copied));
                    }
                    let end = index(series.origins.len());
                    let start = end.saturating_sub(copied.1.saturating_sub(copied.0));
                    *held = Some(index(series.moments.len()));
                    series.moments.push(Moment { origin: (start, end), ..*moment });
                }
            }
        }
        let end = index(series.moments.len());
        series.cells.push(Cell { held: end, begins: end });
        series
    }

    /// Where the moment of a place lies that holds on a day.
    fn position(&self, place: PlaceIx, day: Day) -> Option<usize> {
        let at = self.windows.of(day.0) * self.places + place.pos();
        let (cell, next) = (self.cells.get(at)?, self.cells.get(at + 1)?);
        let begins = cell.begins as usize;
        let in_window = self.moments.get(begins..next.begins as usize)?;
        let begun = in_window.iter().take_while(|moment| moment.start <= day.0).count();
        Some(begun.checked_sub(1).map_or(cell.held as usize, |n| begins + n))
    }

    /// Fetches what is so at places on a day, one for each place. What is far apart in memory
    /// is read in loops that do nothing else, so that the machine waits for many at once.
    pub(super) fn gather(&self, places: &[PlaceIx], day: Day, into: &mut Gathered) {
        into.origins.clear();
        into.moments.clear();
        into.positions.clear();
        into.positions.extend(places.iter().map(|place| self.position(*place, day)));
        let moments = into.positions.iter().filter_map(|at| self.moments.get((*at)?));
        into.moments.extend(moments);
        for moment in &mut into.moments {
            let start = index(into.origins.len());
            into.origins.push_str(part(&self.origins, moment.origin));
            moment.origin = (start, index(into.origins.len()));
        }
    }

    /// Appends the n-th of what was gathered for a day, which comes with its text.
    /// `disputed_by` writes the list of disputing events.
    pub(super) fn write(
        &self,
        out: &mut String,
        (gathered, n): (&Gathered, usize),
        (day, today): (Day, &Iso),
        disputed_by: impl FnOnce(&mut String),
    ) {
        let Some(moment) = gathered.moments.get(n) else { return };
        let Some((control, known)) = self.controls.get(moment.control as usize) else { return };
        out.push_str(control);
        out.push_str(part(&gathered.origins, moment.origin));
        let certain = moment.certain_day.is_some_and(|from| from <= day);
        out.push_str(match (*known, certain) {
            (false, _) => r#","certainty":null,"certain_day":"#,
            (true, true) => r#","certainty":"certain","certain_day":"#,
            (true, false) => r#","certainty":"possible","certain_day":"#,
        });
        encode::day_or_null(out, moment.certain_day);
        out.push_str(match (moment.besieged, moment.reported.is_some()) {
            (true, true) => r#","pressure":"besieged","last_reported":""#,
            (true, false) => r#","pressure":"besieged","last_reported":null"#,
            (false, true) => r#","pressure":"none","last_reported":""#,
            (false, false) => r#","pressure":"none","last_reported":null"#,
        });
        if let Some((latest, text)) = &moment.reported {
            out.push_str(if *latest < day { text.as_str() } else { today.as_str() });
            out.push('"');
        }
        out.push_str(r#","disputed_by":"#);
        disputed_by(out);
        out.push_str("}}");
    }
}

/// What is so at some places on a day, brought close together.
#[derive(Debug, Default)]
pub(super) struct Gathered {
    positions: Vec<Option<usize>>,
    moments: Vec<Moment>,
    origins: String,
}

impl Windows {
    /// At most so many windows, at least one, from the first to the last of these days.
    fn over(starts: impl Iterator<Item = i32>, most: usize) -> Self {
        let days = starts.filter(|day| *day != i32::MIN);
        let range = days.fold(None, |range: Option<(i32, i32)>, day| {
            Some(range.map_or((day, day), |(first, last)| (first.min(day), last.max(day))))
        });
        let (first, last) = range.unwrap_or_default();
        let reach = last.saturating_sub(first);
        let days = reach / i32::try_from(most.max(1)).unwrap_or(i32::MAX) + 1;
        Self { first, days, count: usize::try_from(reach / days).unwrap_or_default() + 1 }
    }

    fn of(&self, day: i32) -> usize {
        let passed = day.saturating_sub(self.first).max(0) / self.days.max(1);
        usize::try_from(passed).unwrap_or_default().min(self.count.saturating_sub(1))
    }
}

fn part(text: &str, (from, to): (u32, u32)) -> &str {
    text.get(from as usize..to as usize).unwrap_or_default()
}
