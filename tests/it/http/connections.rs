//! Connections: the slow and the silent are cut, and a stop cuts off nobody who is served.

use std::{net::SocketAddr, time::Duration};

use axum::{Router, routing::get};
use khutut::{
    health::Health,
    web::{
        app::router,
        listen::{Limits, serve},
        patience::Patience,
    },
};
use tokio::{
    io::{AsyncReadExt as _, AsyncWriteExt as _},
    net::{TcpListener, TcpStream},
    sync::oneshot,
    task::JoinHandle,
    time::{Instant, sleep, timeout},
};

use crate::support::site::{app, bundled};

const fn ms(ms: u64) -> Duration {
    Duration::from_millis(ms)
}

const LIMITS: Limits = Limits {
    connections: 500,
    head: ms(400),
    patience: Patience { first_byte: ms(400), stalled: ms(3500) },
    drain: ms(800),
    finish: ms(3000),
};

struct Running {
    at: SocketAddr,
    stop: oneshot::Sender<()>,
    done: JoinHandle<()>,
}

/// A running server whose `/slow` takes half a second, and whose `/never` has no end.
async fn running(limits: Limits) -> Running {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let at = listener.local_addr().unwrap();
    let app = app(bundled(1), "http://localhost");
    let health: Health = app.health.clone();
    let slow = get(async || {
        sleep(ms(500)).await;
        "at last"
    });
    let never = get(async || std::future::pending::<()>().await);
    let router =
        Router::new().route("/slow", slow).route("/never", never).fallback_service(router(app));
    let (stop, stopped) = oneshot::channel();
    let done = tokio::spawn(serve(listener, router, health, limits, async {
        _ = stopped.await;
    }));
    Running { at, stop, done }
}

async fn connect(at: SocketAddr) -> TcpStream {
    TcpStream::connect(at).await.unwrap()
}

async fn ask(at: SocketAddr, path: &str) -> String {
    let mut stream = connect(at).await;
    let request = format!("GET {path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
    stream.write_all(request.as_bytes()).await.unwrap();
    let mut answer = String::new();
    stream.read_to_string(&mut answer).await.unwrap();
    answer
}

/// How long the server keeps a connection on which the client says no more.
async fn time_to_the_cut(stream: &mut TcpStream) -> Duration {
    let start = Instant::now();
    let mut rest = Vec::new();
    // A cut may come as an end or as a reset.
    let cut = timeout(ms(8000), stream.read_to_end(&mut rest)).await;
    assert!(cut.is_ok(), "the connection was kept");
    start.elapsed()
}

#[tokio::test]
async fn a_silent_connection_is_cut() {
    let server = running(LIMITS).await;
    let kept = time_to_the_cut(&mut connect(server.at).await).await;
    assert!(kept >= ms(350) && kept < ms(3000), "{kept:?}");
}

#[tokio::test]
async fn a_client_that_sends_its_headers_drop_by_drop_is_cut() {
    let server = running(LIMITS).await;
    let (mut read, mut write) = connect(server.at).await.into_split();
    let drops = tokio::spawn(async move {
        write.write_all(b"GET / HTTP/1.1\r\n").await.unwrap();
        for n in 0..100 {
            sleep(ms(50)).await;
            if write.write_all(format!("X-{n}: y\r\n").as_bytes()).await.is_err() {
                return;
            }
        }
    });
    let start = Instant::now();
    let mut rest = Vec::new();
    _ = timeout(ms(4000), read.read_to_end(&mut rest)).await.expect("the client was cut");
    assert!(start.elapsed() < ms(3000), "{:?}", start.elapsed());
    assert!(!rest.starts_with(b"HTTP/1.1 200"));
    drops.abort();
}

#[tokio::test]
async fn a_client_that_stops_within_its_first_letters_is_cut() {
    let server = running(LIMITS).await;
    let mut stream = connect(server.at).await;
    // The first letter of HTTP/2's greeting as well as of POST.
    stream.write_all(b"P").await.unwrap();
    assert!(time_to_the_cut(&mut stream).await < ms(7000));
}

#[tokio::test]
async fn a_kept_connection_that_is_idle_is_cut() {
    let server = running(LIMITS).await;
    let mut stream = connect(server.at).await;
    stream.write_all(b"GET /health/live HTTP/1.1\r\nHost: x\r\n\r\n").await.unwrap();
    let mut start = [0; 12];
    stream.read_exact(&mut start).await.unwrap();
    assert_eq!(&start, b"HTTP/1.1 200");
    assert!(time_to_the_cut(&mut stream).await < ms(3000));
}

#[tokio::test]
async fn others_are_served_beside_many_silent_connections() {
    let server = running(LIMITS).await;
    let mut silent = Vec::new();
    for _ in 0..300 {
        silent.push(connect(server.at).await);
    }
    for _ in 0..20 {
        let start = Instant::now();
        assert!(ask(server.at, "/health/live").await.starts_with("HTTP/1.1 200"));
        assert!(start.elapsed() < ms(1000), "{:?}", start.elapsed());
    }
}

#[tokio::test]
async fn beyond_the_cap_a_connection_waits_for_its_turn() {
    let server = running(Limits { connections: 1, ..LIMITS }).await;
    let silent = connect(server.at).await;
    sleep(ms(50)).await;
    let start = Instant::now();
    assert!(ask(server.at, "/health/live").await.starts_with("HTTP/1.1 200"));
    assert!(start.elapsed() >= ms(200), "it was served beside the one that fills the cap");
    drop(silent);
}

#[tokio::test]
async fn a_stop_is_told_first_and_lets_requests_finish() {
    let server = running(LIMITS).await;
    let slow = tokio::spawn(ask(server.at, "/slow"));
    sleep(ms(300)).await;
    let start = Instant::now();
    server.stop.send(()).unwrap();
    sleep(ms(100)).await;
    let ready = ask(server.at, "/health/ready").await;
    assert!(ready.starts_with("HTTP/1.1 503"), "not ready, and still answering: {ready}");
    assert!(ask(server.at, "/health/live").await.starts_with("HTTP/1.1 200"));
    let late = tokio::spawn(ask(server.at, "/slow"));
    assert!(slow.await.unwrap().ends_with("at last"));
    assert!(late.await.unwrap().ends_with("at last"), "begun while it was stopping");
    server.done.await.unwrap();
    assert!(start.elapsed() < ms(3900), "{:?}", start.elapsed());
    assert!(TcpStream::connect(server.at).await.is_err(), "nobody listens any more");
}

#[tokio::test]
async fn a_stop_does_not_wait_for_ever() {
    let server = running(Limits { finish: ms(100), ..LIMITS }).await;
    let never = tokio::spawn(async move {
        let mut stream = connect(server.at).await;
        stream.write_all(b"GET /never HTTP/1.1\r\nHost: x\r\n\r\n").await.unwrap();
        sleep(ms(20_000)).await;
        drop(stream);
    });
    sleep(ms(350)).await;
    server.stop.send(()).unwrap();
    timeout(ms(6000), server.done).await.expect("it ended").unwrap();
    never.abort();
}
