//! Which mark each side wears on the map: a shape with its pair of colours.

use crate::domain::{actor::Actor, ids::ActorIx, record::Record, sides::Sides};

/// A row of the table of marks in the design: a shape, and the name of its colours in
/// `tokens.css` (`--side-…`, `--fill-…`, `--tint-…`).
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Mark {
    /// The name of its colours.
    pub token: &'static str,
    /// The topmost actor that always wears it.
    actor: &'static str,
}

/// The table, in its order. The shapes: circle, square, triangle up, diamond, triangle down,
/// pentagon, star.
const TABLE: [Mark; 7] = [
    Mark { token: "government", actor: "government" },
    Mark { token: "opposition", actor: "opposition" },
    Mark { token: "isis", actor: "isis" },
    Mark { token: "sdf", actor: "sdf" },
    Mark { token: "aq", actor: "al-qaeda-aligned" },
    Mark { token: "turkey", actor: "turkey" },
    Mark { token: "us", actor: "us-coalition" },
];

/// A circle with the side's short name: where no shape is left.
const OTHER: Mark = Mark { token: "other", actor: "" };

/// The sides of a record with their marks.
#[derive(Debug, Default)]
pub struct Marks {
    sides: Vec<(ActorIx, Mark)>,
}

impl Marks {
    /// Gives each side its mark: those of the table their own, any other, in the order of the
    /// rows, the next that is not used.
    #[must_use]
    pub fn of(record: &Record, sides: &Sides) -> Self {
        let topmost: Vec<&Actor> = record.actors.iter().filter(|a| a.parent_id.is_none()).collect();
        let taken = |mark: &&Mark| topmost.iter().any(|a| a.id == mark.actor);
        let mut free = TABLE.iter().filter(|mark| !taken(mark));
        let wear = |actor: &&Actor| {
            let own = TABLE.iter().find(|mark| mark.actor == actor.id);
            let mark = own.or_else(|| free.next()).copied().unwrap_or(OTHER);
            Some((sides.by_id(&actor.id)?, mark))
        };
        Self { sides: topmost.iter().filter_map(wear).collect() }
    }

    /// The sides in the order of their rows, with their marks.
    #[must_use]
    pub fn sides(&self) -> &[(ActorIx, Mark)] {
        &self.sides
    }

    /// The mark of a side.
    #[must_use]
    pub fn mark(&self, side: ActorIx) -> Mark {
        self.sides.iter().find(|(s, _)| *s == side).map_or(OTHER, |(_, mark)| *mark)
    }
}
