//! All spans of the record as one compact JSON for our own map.
//!
//! Shape (documented for `static/js/map`): sides are numbered as they stand in `sides`; days are
//! days since 1970-01-01, null an open end; only what is drawn is in it.
//! - place span `[from, control, [side…], certain]`: control 0 unknown, 1 held, 2 contested
//! - event `[earliest, latest, kind, side, applied, place, segment]` in the order in which they
//!   apply, neither rejected nor refuted ones: kind 0 changes nothing, 1 control, 2 contested,
//!   3 cut, 4 reopened, 5 siege begun, 6 siege lifted; side that gains; place and segment the first
//!   drawn, as they stand in `places` and `segments`
//! - segment span `[from, passability, derived, certain, [open for…], [cut for…], [cut by…]]`:
//!   passability 0 unknown, 1 open, 2 contested, 3 cut

use super::{Atlas, encode, layer::Layer, span_events};
use crate::domain::{
    as_of::Dispute,
    control::Control,
    day::Day,
    ids::{ActorIx, PlaceIx},
    passability::PassageSpan,
    place::PlaceKind,
    timeline::Timeline,
    words::{Basis, Certainty, Passability, PassabilityBasis},
};

pub(super) fn encode(atlas: &Atlas, basis: Basis) -> String {
    let mut out = String::new();
    let (first, last) = atlas.extent().unwrap_or((atlas.default_day(), atlas.default_day()));
    out.push_str(r#"{"edition":"#);
    encode::number(&mut out, atlas.edition.number);
    out.push_str(r#","from":"#);
    encode::number(&mut out, first.0);
    out.push_str(r#","until":"#);
    encode::number(&mut out, last.0);
    let spans = Spans { atlas, layer: atlas.layer(basis) };
    out.push_str(r#","sides":"#);
    encode::list(&mut out, atlas.marks.sides(), |out, (side, mark)| {
        spans.side(out, *side, mark.token);
    });
    out.push_str(r#","places":"#);
    let drawn = atlas.record.places.iter().enumerate().filter(|(_, place)| place.is_drawn());
    encode::list(&mut out, drawn, |out, (n, _)| spans.place(out, PlaceIx::at(n)));
    out.push_str(r#","segments":"#);
    encode::list(&mut out, 0..atlas.facts.segments.len(), |out, n| spans.segment(out, n));
    out.push_str(r#","events":"#);
    span_events::encode(&mut out, atlas, basis, |actor| spans.side_number(actor));
    out.push('}');
    out
}

struct Spans<'a> {
    atlas: &'a Atlas,
    layer: &'a Layer,
}

impl Spans<'_> {
    fn side_number(&self, actor: ActorIx) -> usize {
        let side = self.atlas.facts.sides.side(actor);
        self.atlas.marks.sides().iter().position(|(s, _)| *s == side).unwrap_or_default()
    }

    fn sides(&self, out: &mut String, actors: &[ActorIx]) {
        let mut numbers: Vec<usize> = actors.iter().map(|a| self.side_number(*a)).collect();
        numbers.dedup();
        encode::list(out, numbers, encode::number);
    }

    fn side(&self, out: &mut String, side: ActorIx, mark: &str) {
        let Some(row) = self.atlas.actor_row(side) else { return out.push_str("null") };
        let fields = [
            ("id", row.id.as_str()),
            ("en", &row.name_en),
            ("ar", &row.name_ar),
            ("short_en", row.short_en.as_ref().unwrap_or(&row.name_en)),
            ("short_ar", row.short_ar.as_ref().unwrap_or(&row.name_ar)),
            ("mark", mark),
        ];
        object(out, &fields);
        out.push('}');
    }

    fn place(&self, out: &mut String, ix: PlaceIx) {
        let layer = self.layer;
        let (Some(row), Some(timeline)) =
            (self.atlas.place_row(ix), layer.history.places.get(ix.pos()))
        else {
            return;
        };
        let kind = row.kind.as_str();
        object(out, &[("id", &row.id), ("en", &row.name_en), ("ar", &row.name_ar), ("kind", kind)]);
        out.push_str(r#","rank":"#);
        encode::number(out, rank(row.kind));
        out.push_str(r#","at":"#);
        encode::point(out, [row.lon, row.lat]);
        self.place_spans(out, timeline);
        besieged(out, timeline);
        let disputes = layer.beside.places.get(ix.pos()).map_or(&[][..], Vec::as_slice);
        if !disputes.is_empty() {
            out.push_str(r#","disputed":"#);
            encode::list(out, disputes, |out, dispute| self.dispute(out, dispute));
        }
        out.push('}');
    }

    fn place_spans(&self, out: &mut String, timeline: &Timeline) {
        out.push_str(r#","spans":[[null,0,[],null]"#);
        for (state, _) in timeline.spans() {
            out.push_str(",[");
            encode::number(out, state.from.0);
            let control = match state.control {
                Control::Unknown => 0,
                Control::Held(_) => 1,
                Control::Contested(_) => 2,
            };
            out.push(',');
            encode::number(out, control);
            out.push(',');
            self.sides(out, state.control.actors());
            out.push(',');
            encode::day_or_null(out, state.reports.iter().filter_map(|r| r.certain).min());
            out.push(']');
        }
        out.push(']');
    }

    fn dispute(&self, out: &mut String, dispute: &Dispute) {
        let claimant = self.atlas.facts.event(dispute.event).and_then(|e| e.to);
        out.push('[');
        interval(out, dispute.from, dispute.until);
        out.push(',');
        self.sides(out, claimant.as_slice());
        out.push(']');
    }

    fn segment(&self, out: &mut String, n: usize) {
        let atlas = self.atlas;
        let Some(segment) = atlas.facts.segments.get(n) else { return };
        let [Some(a), Some(b)] = segment.ends.map(|end| atlas.place_row(end)) else { return };
        let Some(row) = atlas.record.segments.get(segment.row) else { return };
        let names = [a, b].map(|p| (p.name_en.as_str(), p.name_ar.as_str()));
        let en = format!("{} – {}", names[0].0, names[1].0);
        let ar = format!("{} – {}", names[0].1, names[1].1);
        object(out, &[("id", &segment.id), ("en", &en), ("ar", &ar)]);
        out.push_str(r#","km":"#);
        encode::decimal(out, row.length_km, 1);
        out.push_str(r#","line":"#);
        let line = [[a.lon, a.lat]].into_iter().chain(row.via.iter().copied());
        encode::list(out, line.chain([[b.lon, b.lat]]), encode::point);
        out.push_str(r#","spans":"#);
        let spans = self.layer.passages.get(n).map_or(&[][..], Vec::as_slice);
        encode::list(out, spans, |out, span| self.segment_span(out, span));
        out.push('}');
    }

    fn segment_span(&self, out: &mut String, span: &PassageSpan) {
        let passage = &span.passage;
        let passability = match passage.passability {
            Passability::Unknown => 0,
            Passability::Open => 1,
            Passability::Contested => 2,
            Passability::Cut => 3,
        };
        out.push('[');
        encode::day_or_null(out, span.from);
        let derived = u8::from(passage.basis == PassabilityBasis::Derived);
        let certain = u8::from(passage.certainty == Some(Certainty::Certain));
        for number in [passability, derived, certain] {
            out.push(',');
            encode::number(out, number);
        }
        for sides in [&passage.open_for, &passage.cut_for, &passage.cut_by] {
            out.push(',');
            self.sides(out, sides);
        }
        out.push(']');
    }
}

/// Opens an object with texts; the caller closes it.
fn object(out: &mut String, fields: &[(&str, &str)]) {
    for (n, (key, value)) in fields.iter().enumerate() {
        out.extend([if n == 0 { "{\"" } else { ",\"" }, key, "\":"]);
        encode::text(out, value);
    }
}

fn interval(out: &mut String, from: Day, until: Option<Day>) {
    encode::number(out, from.0);
    out.push(',');
    encode::day_or_null(out, until);
}

fn besieged(out: &mut String, timeline: &Timeline) {
    let changes = &timeline.pressure;
    let next = changes.iter().skip(1).map(|c| Some(c.0)).chain([None]);
    let sieges =
        changes.iter().zip(next).filter(|((from, on), until)| *on && Some(*from) != *until);
    let sieges: Vec<_> = sieges.map(|((from, _), until)| (*from, until)).collect();
    if sieges.is_empty() {
        return;
    }
    out.push_str(r#","besieged":"#);
    encode::list(out, sieges, |out, (from, until)| {
        out.push('[');
        interval(out, from, until);
        out.push(']');
    });
}

/// How early a place's name is drawn: 1 cities, 2 towns and installations, 3 villages.
fn rank(kind: PlaceKind) -> u8 {
    match kind {
        PlaceKind::City => 1,
        PlaceKind::Village | PlaceKind::District | PlaceKind::Hill | PlaceKind::Area => 3,
        _ => 2,
    }
}
