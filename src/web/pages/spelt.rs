//! Sends a day in words on to its ISO form: `?day=24+Feb+2016` to `?day=2016-02-24`.
//!
//! So each page has one address a day, and the form of a page works without JavaScript.

use axum::{
    extract::Request,
    http::{StatusCode, header},
    middleware::Next,
    response::{IntoResponse, Response},
};
use form_urlencoded::Serializer;

use crate::{
    domain::{day::Day, day_words},
    web::{caching::Cache, query::pairs},
};

/// The parameters of pages that may be days.
const DAYS: [&str; 5] = ["day", "from", "to", "start", "end"];

/// Answers what asks for a day in words by the way to its ISO form, and hands on the rest.
pub async fn days(request: Request, next: Next) -> Response {
    let uri = request.uri();
    let given = pairs(uri);
    let iso = |(name, value): &(String, String)| {
        let spelt = DAYS.contains(&name.as_str()) && value.parse::<Day>().is_err();
        spelt.then(|| day_words::read(value)).flatten().map(|day| day.to_string())
    };
    let read: Vec<Option<String>> = given.iter().map(iso).collect();
    if read.iter().all(Option::is_none) {
        return next.run(request).await;
    }
    let mut query = Serializer::new(String::new());
    for ((name, value), iso) in given.iter().zip(&read) {
        query.append_pair(name, iso.as_deref().unwrap_or(value));
    }
    let to = format!("{}?{}", uri.path(), query.finish());
    (StatusCode::SEE_OTHER, Cache::NoStore, [(header::LOCATION, to)]).into_response()
}
