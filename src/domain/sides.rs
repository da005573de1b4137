//! The tree of actors: who belongs to which side.

use super::{ids::ActorIx, record::Record};

/// The tree of actors: who belongs to which side.
#[derive(Debug, Default)]
pub struct Sides {
    /// The ids, sorted.
    ids: Vec<String>,
    /// The topmost actor of each.
    side: Vec<ActorIx>,
}

impl Sides {
    /// Reads the tree. An actor whose parents loop or are missing is its own side.
    #[must_use]
    pub fn of(record: &Record) -> Self {
        let mut ids: Vec<String> = record.actors.iter().map(|a| a.id.clone()).collect();
        ids.sort_unstable();
        let mut sides = Self { side: Vec::new(), ids };
        let mut parent = vec![None; sides.ids.len()];
        for actor in &record.actors {
            let above = actor.parent_id.as_deref().and_then(|id| sides.by_id(id));
            if let Some(slot) = sides.by_id(&actor.id).and_then(|ix| parent.get_mut(ix.pos())) {
                *slot = above;
            }
        }
        sides.side = (0..parent.len()).map(|n| topmost(&parent, ActorIx::at(n))).collect();
        sides
    }

    /// The actor with this id.
    #[must_use]
    pub fn by_id(&self, id: &str) -> Option<ActorIx> {
        self.ids.binary_search_by(|have| have.as_str().cmp(id)).ok().map(ActorIx::at)
    }

    /// The id of an actor.
    #[must_use]
    pub fn id(&self, actor: ActorIx) -> &str {
        self.ids.get(actor.pos()).map_or("", String::as_str)
    }

    /// The side of an actor.
    #[must_use]
    pub fn side(&self, actor: ActorIx) -> ActorIx {
        self.side.get(actor.pos()).copied().unwrap_or(actor)
    }

    /// The side of the actor with this id.
    #[must_use]
    pub fn side_by_id(&self, id: &str) -> Option<ActorIx> {
        self.by_id(id).map(|ix| self.side(ix))
    }

    /// How many actors there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.ids.len()
    }

    /// Whether there is no actor.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.ids.is_empty()
    }
}

fn topmost(parent: &[Option<ActorIx>], start: ActorIx) -> ActorIx {
    let mut at = start;
    for _ in 0..parent.len() {
        match parent.get(at.pos()).copied().flatten() {
            Some(above) => at = above,
            None => return at,
        }
    }
    start
}
