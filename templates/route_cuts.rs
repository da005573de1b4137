//! The cuts of a road for one side, from end to end: in a sentence, as four numbers, as a table.
//!
//! Every number is given from what is certain to what is possible.

use maud::{Markup, html};

use super::{
    dates::Form,
    gap,
    legend::kilometres,
    marks,
    names::{self, Name},
    page::Page,
    route, state,
    strip::{self, Chosen},
};
use crate::{
    atlas::supply::{For, SupplyHistory},
    domain::{
        day::Day,
        ids::{ActorIx, RouteIx, SegmentIx},
        supply::{Bounds, Gap},
    },
};

/// The road over a period, for a side.
pub struct Cuts {
    side: ActorIx,
    /// First day, and the day after the last.
    period: (Day, Day),
    through: SupplyHistory,
}

impl Cuts {
    /// Over the record, or the chosen year as far as the record goes; none without a side.
    #[must_use]
    pub fn of(page: &Page<'_>, route: RouteIx, chosen: Chosen) -> Option<Self> {
        let (first, last) = page.atlas.extent()?;
        let years = strip::years(page, chosen)?;
        let period = (first.max(years.from), last.plus(1).min(years.until));
        let side = chosen.side.filter(|_| period.0 < period.1)?;
        let asked = For { side, basis: page.basis() };
        let history = page.atlas.route_history(asked, route, period)?;
        Some(Self { side, period, through: history.through })
    }

    /// "For … it was cut 3 to 6 times between 2012 and 2017, for 84 to 176 days."
    #[must_use]
    pub fn sentence(&self, page: &Page<'_>) -> Markup {
        let lang = page.lang;
        let side = names::actor(page, self.side, Name::Whole);
        let totals = &self.through.totals;
        if totals.cuts.max == 0 {
            return lang.weave("route-story-never", &[("side", side.into())]);
        }
        let [first, last] = [self.period.0, self.period.1.plus(-1)].map(|day| day.parts().0);
        let when = if first == last {
            lang.fill("story-in", &[("year", first.to_string().into())])
        } else {
            let ends = [("first", first.to_string().into()), ("last", last.to_string().into())];
            lang.fill("story-between", &ends)
        };
        let bold = |keys: [&str; 2], bounds: Bounds| html! { b { (counted(page, keys, bounds)) } };
        let values = [
            ("side", side.into()),
            ("times", bold(["route-times", "route-times-between"], totals.cuts).into()),
            ("when", when.into()),
            ("days", bold(["story-days", "story-days-between"], totals.days_cut).into()),
        ];
        lang.weave("route-story-cut", &values)
    }

    /// The four numbers.
    #[must_use]
    pub fn figures(&self, page: &Page<'_>, segments: &[SegmentIx]) -> Markup {
        let lang = page.lang;
        let totals = &self.through.totals;
        let [first, last] = [self.period.0, self.period.1.plus(-1)].map(|day| day.parts().0);
        let years = if first == last { first.to_string() } else { format!("{first}–{last}") };
        let on = page.on();
        let of = segments.iter().filter_map(|ix| on.segment(*ix));
        let (cut, all) = of.fold((0.0, 0.0), |(cut, all), s| {
            let is_cut = s.passage.cut_for.contains(&self.side);
            (cut + f64::from(is_cut) * s.length_km, all + s.length_km)
        });
        let day = lang.day(page.day, Form::Long);
        html! {
            dl.figures {
                div { dt { (lang.fill("route-figure-cuts", &[("years", years.into())])) } dd { b { (gap::range(totals.cuts)) } } }
                div {
                    dt { (lang.say("route-figure-days")) }
                    dd { b { (gap::range(totals.days_cut)) } " " (lang.fill("route-figure-of", &[("all", kilometres(f64::from(totals.days)).into())])) }
                }
                div { dt { (lang.say("route-figure-longest")) } dd { b { (gap::range(totals.longest_cut)) } } }
                div {
                    dt { (lang.fill("route-figure-on-day", &[("day", day.into())])) }
                    dd {
                        b { (kilometres(cut)) } " "
                        (lang.fill("route-figure-of-km", &[("all", kilometres(all).into())]))
                    }
                }
            }
        }
    }

    /// The cuts one by one, the newest first.
    #[must_use]
    pub fn table(&self, page: &Page<'_>) -> Markup {
        let gaps = &self.through.gaps;
        html! {
            section {
                h2 {
                    span { (page.lang.weave("route-cuts", &[("side", names::actor(page, self.side, Name::Short).into())])) }
                    span.beside-h { (gaps.len()) }
                }
                @if gaps.is_empty() {
                    p { (page.lang.say("route-cuts-none")) }
                } @else {
                    div.scroll {
                        table.cuts {
                            thead {
                                tr {
                                    @for key in ["col-began", "col-ended"] { th scope="col" { (page.lang.say(key)) } }
                                    th.n scope="col" { (page.lang.say("col-days")) }
                                    @for key in ["col-by", "col-where", "col-evidence"] { th scope="col" { (page.lang.say(key)) } }
                                }
                            }
                            tbody { @for gap in gaps.iter().rev() { (self.row(page, gap)) } }
                        }
                    }
                }
            }
        }
    }

    fn row(&self, page: &Page<'_>, cut: &Gap) -> Markup {
        let here = cut.from <= page.day && page.day < cut.until;
        html! {
            tr.now[here] {
                td { a href=(route::on_day(page, cut.sure_from.unwrap_or(cut.from))) { (gap::began(page, cut)) } }
                td { (gap::ended(page, cut, self.period.1)) }
                td.n { (gap::range(cut.days)) }
                td {
                    @for side in &cut.cut_by {
                        span.nowrap { (marks::side(page, *side)) " " (names::actor(page, *side, Name::Short)) } " "
                    }
                }
                td { (names::list(page, cut.segments.iter().map(|ix| names::segment(page, *ix)).collect())) }
                td {
                    @if let Some(weakest) = cut.verification { (state::verification(page, weakest)) }
                    ul { @for event in &cut.events { li { (names::event(page, *event)) } } }
                }
            }
        }
    }
}

/// A count in words with its unit, or the words for a range.
fn counted(page: &Page<'_>, [key, between]: [&str; 2], Bounds { min, max }: Bounds) -> String {
    let count = |n: i32| usize::try_from(n).unwrap_or_default();
    if min == max {
        return page.lang.fill(key, &[("count", count(max).into())]);
    }
    let values = [("least", count(min).into()), ("most", count(max).into())];
    page.lang.fill(between, &values)
}
