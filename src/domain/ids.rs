//! Numbers that stand for the rows of a record: what the rules compute with instead of texts.

/// Declares an index into one table of the record.
macro_rules! index {
    ($($(#[$doc:meta])* $name:ident),+ $(,)?) => { $(
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
        pub struct $name(pub u32);

        impl $name {
            /// The index of the row at a position.
            #[must_use]
            pub fn at(position: usize) -> Self {
                Self(u32::try_from(position).unwrap_or(u32::MAX))
            }

            /// The position of the row.
            #[must_use]
            pub const fn pos(self) -> usize {
                self.0 as usize
            }
        }
    )+ };
}

index! {
    /// An actor of `Facts::actors`. They are sorted by id: the order of numbers is that of ids.
    ActorIx,
    /// A place of `Record::places`.
    PlaceIx,
    /// A route of `Record::routes`.
    RouteIx,
    /// A segment of `Facts::segments`.
    SegmentIx,
    /// A source of `Record::sources`.
    SourceIx,
    /// An event of `Facts::events`. They are sorted: the order of numbers is the order in which
    /// events apply.
    EventIx,
}
