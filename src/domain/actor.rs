//! A party to the war.

/// An actor, as a row of `actors.csv`. Actors form a tree by `parent`; the topmost is the **side**.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Actor {
    /// Its id.
    pub id: String,
    /// House name in English.
    pub name_en: String,
    /// House name in Arabic.
    pub name_ar: String,
    /// Other names.
    pub alt_names: Vec<String>,
    /// Short name in English, for marks and tables.
    pub short_en: Option<String>,
    /// Short name in Arabic.
    pub short_ar: Option<String>,
    /// The actor that it belongs to.
    pub parent_id: Option<String>,
    /// Colour of the source map, `#RRGGBB`; kept, not drawn.
    pub colour: Option<String>,
    /// Its Wikidata item.
    pub wikidata: Option<String>,
    /// Notes of the compilers.
    pub notes: Option<String>,
}
