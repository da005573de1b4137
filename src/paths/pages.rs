//! The addresses of the pages, one type each: routes are made of them, and so are links.
//!
//! A `lang` that is no language, like any part of a path that cannot be read, is not found.

use axum::{
    extract::rejection::PathRejection,
    http::StatusCode,
    response::{IntoResponse, Response},
};
use axum_extra::routing::TypedPath;
use serde::Deserialize;

use super::Lang;

/// A path that names nothing: 404.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct NoSuchPath;

impl From<PathRejection> for NoSuchPath {
    fn from(_: PathRejection) -> Self {
        Self
    }
}

impl IntoResponse for NoSuchPath {
    fn into_response(self) -> Response {
        StatusCode::NOT_FOUND.into_response()
    }
}

/// The map.
#[derive(TypedPath, Deserialize, Clone, Copy, Debug)]
#[typed_path("/{lang}/", rejection(NoSuchPath))]
pub struct MapPage {
    /// Its language.
    pub lang: Lang,
}

/// The map, without the slash at its end: sent on to it.
#[derive(TypedPath, Deserialize, Clone, Copy, Debug)]
#[typed_path("/{lang}", rejection(NoSuchPath))]
pub struct MapPageBare {
    /// Its language.
    pub lang: Lang,
}

/// A day as a table.
#[derive(TypedPath, Deserialize, Clone, Copy, Debug)]
#[typed_path("/{lang}/table", rejection(NoSuchPath))]
pub struct TablePage {
    /// Its language.
    pub lang: Lang,
}

/// A place.
#[derive(TypedPath, Deserialize, Clone, Debug)]
#[typed_path("/{lang}/places/{id}", rejection(NoSuchPath))]
pub struct PlacePage {
    /// Its language.
    pub lang: Lang,
    /// The id of the place.
    pub id: String,
}

/// The card of a place: a fragment that the map page shows.
#[derive(TypedPath, Deserialize, Clone, Debug)]
#[typed_path("/{lang}/places/{id}/card", rejection(NoSuchPath))]
pub struct PlaceCard {
    /// Its language.
    pub lang: Lang,
    /// The id of the place.
    pub id: String,
}

/// The card of a segment: a fragment that the map page shows.
#[derive(TypedPath, Deserialize, Clone, Debug)]
#[typed_path("/{lang}/segments/{id}/card", rejection(NoSuchPath))]
pub struct SegmentCard {
    /// Its language.
    pub lang: Lang,
    /// The id of the segment, `route.seq`.
    pub id: String,
}

/// A route with its segments.
#[derive(TypedPath, Deserialize, Clone, Debug)]
#[typed_path("/{lang}/routes/{id}", rejection(NoSuchPath))]
pub struct RoutePage {
    /// Its language.
    pub lang: Lang,
    /// The id of the route.
    pub id: String,
}

/// An event with its claims.
#[derive(TypedPath, Deserialize, Clone, Debug)]
#[typed_path("/{lang}/events/{id}", rejection(NoSuchPath))]
pub struct EventPage {
    /// Its language.
    pub lang: Lang,
    /// The id of the event.
    pub id: String,
}

/// The feed explained.
#[derive(TypedPath, Deserialize, Clone, Copy, Debug)]
#[typed_path("/{lang}/feed", rejection(NoSuchPath))]
pub struct FeedPage {
    /// Its language.
    pub lang: Lang,
}

/// The search.
#[derive(TypedPath, Deserialize, Clone, Copy, Debug)]
#[typed_path("/{lang}/search", rejection(NoSuchPath))]
pub struct SearchPage {
    /// Its language.
    pub lang: Lang,
}

/// What the search's field suggests, as JSON: `?lang=&q=`, and what links keep.
#[derive(TypedPath, Deserialize, Clone, Copy, Debug)]
#[typed_path("/search.json", rejection(NoSuchPath))]
pub struct Suggestions;

/// The list of places.
#[derive(TypedPath, Deserialize, Clone, Copy, Debug)]
#[typed_path("/{lang}/places", rejection(NoSuchPath))]
pub struct PlacesPage {
    /// Its language.
    pub lang: Lang,
}

/// The list of routes.
#[derive(TypedPath, Deserialize, Clone, Copy, Debug)]
#[typed_path("/{lang}/routes", rejection(NoSuchPath))]
pub struct RoutesPage {
    /// Its language.
    pub lang: Lang,
}

/// The list of actors.
#[derive(TypedPath, Deserialize, Clone, Copy, Debug)]
#[typed_path("/{lang}/actors", rejection(NoSuchPath))]
pub struct ActorsPage {
    /// Its language.
    pub lang: Lang,
}

/// An actor.
#[derive(TypedPath, Deserialize, Clone, Debug)]
#[typed_path("/{lang}/actors/{id}", rejection(NoSuchPath))]
pub struct ActorPage {
    /// Its language.
    pub lang: Lang,
    /// The id of the actor.
    pub id: String,
}

/// The list of sources.
#[derive(TypedPath, Deserialize, Clone, Copy, Debug)]
#[typed_path("/{lang}/sources", rejection(NoSuchPath))]
pub struct SourcesPage {
    /// Its language.
    pub lang: Lang,
}

/// A source and what it said.
#[derive(TypedPath, Deserialize, Clone, Debug)]
#[typed_path("/{lang}/sources/{id}", rejection(NoSuchPath))]
pub struct SourcePage {
    /// Its language.
    pub lang: Lang,
    /// The id of the source.
    pub id: String,
}

/// The chronology.
#[derive(TypedPath, Deserialize, Clone, Copy, Debug)]
#[typed_path("/{lang}/events", rejection(NoSuchPath))]
pub struct EventsPage {
    /// Its language.
    pub lang: Lang,
}

/// The supply question.
#[derive(TypedPath, Deserialize, Clone, Copy, Debug)]
#[typed_path("/{lang}/supply", rejection(NoSuchPath))]
pub struct SupplyPage {
    /// Its language.
    pub lang: Lang,
}

/// Two days of one map.
#[derive(TypedPath, Deserialize, Clone, Copy, Debug)]
#[typed_path("/{lang}/compare", rejection(NoSuchPath))]
pub struct ComparePage {
    /// Its language.
    pub lang: Lang,
}

/// What was corrected, clarified and retracted.
#[derive(TypedPath, Deserialize, Clone, Copy, Debug)]
#[typed_path("/{lang}/corrections", rejection(NoSuchPath))]
pub struct CorrectionsPage {
    /// Its language.
    pub lang: Lang,
}

/// What an edition changed.
#[derive(TypedPath, Deserialize, Clone, Debug)]
#[typed_path("/{lang}/editions/{number}", rejection(NoSuchPath))]
pub struct EditionPage {
    /// Its language.
    pub lang: Lang,
    /// The number of the edition, as it was written.
    pub number: String,
}

/// The rules as enforced.
#[derive(TypedPath, Deserialize, Clone, Copy, Debug)]
#[typed_path("/{lang}/method", rejection(NoSuchPath))]
pub struct MethodPage {
    /// Its language.
    pub lang: Lang,
}

/// Licences and contact.
#[derive(TypedPath, Deserialize, Clone, Copy, Debug)]
#[typed_path("/{lang}/about", rejection(NoSuchPath))]
pub struct AboutPage {
    /// Its language.
    pub lang: Lang,
}
