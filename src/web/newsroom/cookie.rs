//! The cookie of a session: not for scripts, not for other sites, not for plain HTTP.
//!
//! Over https it is `__Host-session`, which a browser takes from this very host alone, and never
//! over plain HTTP. Within the machine it has no prefix, because a browser may refuse a secure one.

use axum::http::{HeaderMap, HeaderValue};
use axum_extra::extract::cookie::CookieJar;

use super::client::Channel;
use crate::store::accounts::Token;

const fn name(channel: Channel) -> &'static str {
    match channel {
        Channel::Https => "__Host-session",
        Channel::Loopback | Channel::Open => "session",
    }
}

/// The secret that a browser sent; none over an open channel.
pub(super) fn read(headers: &HeaderMap, channel: Channel) -> Option<Token> {
    if channel == Channel::Open {
        return None;
    }
    Token::read(CookieJar::from_headers(headers).get(name(channel))?.value())
}

/// The header that gives a browser a secret; it forgets it when it is closed.
pub(super) fn give(channel: Channel, token: &Token) -> HeaderValue {
    write(channel, &token.reveal(), "")
}

/// The header that takes it away.
pub(super) fn take(channel: Channel) -> HeaderValue {
    write(channel, "", "; Max-Age=0")
}

fn write(channel: Channel, value: &str, more: &str) -> HeaderValue {
    let secure = if channel == Channel::Https { "; Secure" } else { "" };
    let text = format!("{}={value}; Path=/; HttpOnly; SameSite=Lax{secure}{more}", name(channel));
    HeaderValue::from_str(&text)
        .map(|mut value| {
            value.set_sensitive(true);
            value
        })
        .unwrap_or(HeaderValue::from_static("session=; Path=/; Max-Age=0"))
}
