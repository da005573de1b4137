//! Where a request comes from: the client's address, and whether others could read along.

use std::net::{IpAddr, Ipv4Addr};

use axum::http::{Extensions, HeaderMap, Uri, header};
use ipnet::IpNet;

/// The address at the other end of the connection.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Peer(pub IpAddr);

/// The client's address: the peer's, or what trusted proxies say of whom they speak for.
///
/// `X-Forwarded-For` is read from its end: each trusted proxy tells who asked it; the first that is
/// no trusted proxy is the client. What a client itself wrote there is never believed.
pub(super) fn address(extensions: &Extensions, headers: &HeaderMap, proxies: &[IpNet]) -> IpAddr {
    let trusted = |address: IpAddr| proxies.iter().any(|net| net.contains(&address));
    let unknown = Peer(IpAddr::V4(Ipv4Addr::UNSPECIFIED));
    let mut address = extensions.get::<Peer>().copied().unwrap_or(unknown).0.to_canonical();
    let forwarded = headers.get_all("x-forwarded-for").iter().filter_map(|v| v.to_str().ok());
    let hops: Vec<&str> = forwarded.flat_map(|value| value.split(',')).collect();
    for hop in hops.into_iter().rev() {
        if !trusted(address) {
            break;
        }
        let Ok(next) = hop.trim().parse::<IpAddr>() else { break };
        address = next.to_canonical();
    }
    address
}

/// How a request travels.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Channel {
    /// Encrypted: the public address is https, and this is it.
    Https,
    /// Within this machine.
    Loopback,
    /// So that others could read along: nobody signs in.
    Open,
}

impl Channel {
    pub(super) fn of(uri: &Uri, headers: &HeaderMap, public_url: &str) -> Self {
        let host = headers.get(header::HOST).and_then(|host| host.to_str().ok());
        let host = uri.authority().map(|a| a.as_str()).or(host).unwrap_or_default();
        let forwarded = headers.get("x-forwarded-proto").and_then(|proto| proto.to_str().ok());
        let plain = forwarded.is_some_and(|proto| !proto.eq_ignore_ascii_case("https"));
        match public_url.strip_prefix("https://") {
            Some(public) if host.eq_ignore_ascii_case(of_url(public)) && !plain => Self::Https,
            _ if is_loopback(host) => Self::Loopback,
            _ => Self::Open,
        }
    }
}

/// Whether a URL leads to this machine itself.
#[must_use]
pub fn is_loopback_url(url: &str) -> bool {
    url.split_once("://").is_some_and(|(_, rest)| is_loopback(of_url(rest)))
}

/// The host of a URL without its scheme, without path.
fn of_url(rest: &str) -> &str {
    rest.split('/').next().unwrap_or(rest)
}

fn is_loopback(host: &str) -> bool {
    let without_port = match host.strip_prefix('[') {
        Some(rest) => rest.split(']').next().unwrap_or_default(),
        None => host.split(':').next().unwrap_or_default(),
    };
    matches!(without_port, "localhost" | "127.0.0.1" | "::1")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn from(peer: &str, forwarded: &str) -> String {
        let mut extensions = Extensions::new();
        extensions.insert(Peer(peer.parse().unwrap()));
        let mut headers = HeaderMap::new();
        headers.insert("x-forwarded-for", forwarded.parse().unwrap());
        let proxies = ["10.0.0.0/8".parse().unwrap(), "::1/128".parse().unwrap()];
        address(&extensions, &headers, &proxies).to_string()
    }

    #[test]
    fn only_trusted_proxies_tell_whom_they_speak_for() {
        assert_eq!(from("192.0.2.7", "198.51.100.1"), "192.0.2.7");
        assert_eq!(from("10.0.0.1", "198.51.100.1"), "198.51.100.1");
        assert_eq!(from("10.0.0.1", "203.0.113.9, 198.51.100.1"), "198.51.100.1");
        assert_eq!(from("10.0.0.1", "203.0.113.9, 198.51.100.1, 10.0.0.2"), "198.51.100.1");
        assert_eq!(from("::1", "x, 198.51.100.1"), "198.51.100.1");
        assert_eq!(from("10.0.0.1", "nonsense"), "10.0.0.1");
        assert_eq!(from("::ffff:10.0.0.1", "198.51.100.1"), "198.51.100.1");
    }

    #[test]
    fn nobody_signs_in_where_others_could_read_along() {
        let channel = |public: &str, host: &str, proto: &str| {
            let mut headers = HeaderMap::new();
            headers.insert(header::HOST, host.parse().unwrap());
            if !proto.is_empty() {
                headers.insert("x-forwarded-proto", proto.parse().unwrap());
            }
            Channel::of(&Uri::from_static("/newsroom/"), &headers, public)
        };
        let (https, http) = ("https://khutut.example", "http://khutut.example");
        assert_eq!(channel(https, "khutut.example", ""), Channel::Https);
        assert_eq!(channel(https, "KHUTUT.example", "https"), Channel::Https);
        assert_eq!(channel(https, "khutut.example", "http"), Channel::Open);
        assert_eq!(channel(https, "192.0.2.1:3000", ""), Channel::Open);
        assert_eq!(channel(http, "khutut.example", ""), Channel::Open);
        for host in ["localhost", "localhost:3000", "127.0.0.1:80", "[::1]:3000", "[::1]"] {
            assert_eq!(channel(https, host, ""), Channel::Loopback, "{host}");
            assert_eq!(channel(http, host, ""), Channel::Loopback, "{host}");
        }
        for host in ["", "localhost.example", "127.0.0.1.example", "192.168.1.5:3000", "[::2]"] {
            assert_eq!(channel(http, host, ""), Channel::Open, "{host}");
        }
    }
}
