//! Accepts connections, bounds each of them, and stops without cutting off anyone who is served.
//!
//! `axum::serve` has neither header timeout nor connection cap, so the loop is our own.

use std::{future::Future, io, net::IpAddr, sync::Arc, time::Duration};

use axum::{Router, http::Request};
use hyper::body::Incoming;
use hyper_util::{
    rt::{TokioExecutor, TokioIo, TokioTimer},
    server::{conn::auto, graceful::GracefulShutdown},
    service::TowerToHyperService,
};
use nix::sys::resource::{Resource, getrlimit, setrlimit};
use tokio::{
    net::{TcpListener, TcpStream},
    sync::{OwnedSemaphorePermit, Semaphore},
    time::{sleep, timeout},
};

use tower::ServiceExt as _;

use super::{
    newsroom::Peer,
    patience::{Patience, Patient},
};
use crate::health::Health;

/// How long and how many.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Limits {
    /// How many connections at once; more wait until one ends.
    pub connections: usize,
    /// The longest that the head of a request may take, and that a kept connection may be idle.
    pub head: Duration,
    /// The longest that nothing may move.
    pub patience: Patience,
    /// How long connections are still accepted after the signal to stop, while readiness says 503.
    pub drain: Duration,
    /// How long after that requests may take to finish.
    pub finish: Duration,
}

impl Default for Limits {
    /// A connection costs a descriptor, so there are as many as the system gives, 8,192 at most.
    fn default() -> Self {
        Self {
            connections: descriptors().saturating_sub(256).clamp(64, 8192),
            head: Duration::from_secs(10),
            patience: Patience {
                first_byte: Duration::from_secs(10),
                stalled: Duration::from_secs(30),
            },
            drain: Duration::from_secs(1),
            finish: Duration::from_secs(7),
        }
    }
}

/// How long a client that has just connected may take to send its request, once nobody is accepted
/// any more: it would be cut off by a stop that finds nothing begun.
const SETTLE: Duration = Duration::from_millis(300);

/// Serves until `shutdown` is done, then stops in this order: readiness says 503, new connections
/// are still served for `Limits::drain`, the listener closes, requests finish.
///
/// Guarantee: returns at most `drain`, `SETTLE` and `finish` after `shutdown`.
pub async fn serve(
    listener: TcpListener,
    router: Router,
    health: Health,
    limits: Limits,
    shutdown: impl Future<Output = ()>,
) {
    let server = Server {
        http: protocol(&limits),
        router,
        slots: Arc::new(Semaphore::new(limits.connections)),
        open: GracefulShutdown::new(),
        patience: limits.patience,
    };
    server.accept_until(&listener, shutdown).await;
    health.stop();
    tracing::info!("stopping: not ready any more");
    server.accept_until(&listener, sleep(limits.drain)).await;
    server.accept_waiting(listener);
    sleep(SETTLE).await;
    let open = server.open.count();
    if timeout(limits.finish, server.open.shutdown()).await.is_err() {
        tracing::warn!(open, "stopped before every request was finished");
    }
}

/// Done when the process is asked to end, by SIGTERM or Ctrl-C.
pub async fn stop_signal() {
    use tokio::signal::unix::{SignalKind, signal};
    let wait = |kind| async move {
        match signal(kind) {
            Ok(mut signals) => _ = signals.recv().await,
            Err(error) => {
                tracing::warn!(%error, "signals cannot be heard");
                std::future::pending::<()>().await;
            }
        }
    };
    tokio::select! {
        () = wait(SignalKind::terminate()) => {}
        () = wait(SignalKind::interrupt()) => {}
    }
}

struct Server {
    http: auto::Builder<TokioExecutor>,
    router: Router,
    slots: Arc<Semaphore>,
    open: GracefulShutdown,
    patience: Patience,
}

impl Server {
    async fn accept_until(&self, listener: &TcpListener, end: impl Future<Output = ()>) {
        tokio::pin!(end);
        loop {
            tokio::select! {
                biased;
                () = &mut end => return,
                (stream, peer, slot) = self.next(listener) => self.begin(stream, peer, slot),
            }
        }
    }

    /// Takes what the system had accepted for us already: nobody who is connected is turned away.
    /// Then it closes the listener.
    fn accept_waiting(&self, listener: TcpListener) {
        // Asked directly: the runtime would only know of those that it was told of by now.
        let Ok(listener) = listener.into_std() else { return };
        while let Ok((stream, peer)) = listener.accept() {
            let taken = stream.set_nonblocking(true).and_then(|()| TcpStream::from_std(stream));
            if let Ok(stream) = taken {
                self.begin(stream, peer.ip(), None);
            }
        }
    }

    async fn next(
        &self,
        listener: &TcpListener,
    ) -> (TcpStream, IpAddr, Option<OwnedSemaphorePermit>) {
        let slot = Arc::clone(&self.slots).acquire_owned().await.ok();
        loop {
            match listener.accept().await {
                Ok((stream, peer)) => return (stream, peer.ip(), slot),
                Err(error) if is_of_the_connection(&error) => {}
                Err(error) => {
                    tracing::warn!(%error, "no connection can be accepted; trying again");
                    sleep(Duration::from_millis(200)).await;
                }
            }
        }
    }

    fn begin(&self, stream: TcpStream, peer: IpAddr, slot: Option<OwnedSemaphorePermit>) {
        // Small answers are not held back to be joined with later ones.
        _ = stream.set_nodelay(true);
        let io = TokioIo::new(Patient::new(stream, self.patience));
        let service = self.router.clone().map_request(move |mut request: Request<Incoming>| {
            request.extensions_mut().insert(Peer(peer));
            request
        });
        let service = TowerToHyperService::new(service);
        let connection = self.http.serve_connection(io, service).into_owned();
        let connection = self.open.watch(connection);
        tokio::spawn(async move {
            if let Err(error) = connection.await {
                tracing::debug!(%error, "a connection ended early");
            }
            drop(slot);
        });
    }
}

fn protocol(limits: &Limits) -> auto::Builder<TokioExecutor> {
    let mut http = auto::Builder::new(TokioExecutor::new());
    http.http1().timer(TokioTimer::new()).header_read_timeout(limits.head).max_buf_size(64 * 1024);
    http.http2()
        .timer(TokioTimer::new())
        .max_concurrent_streams(64)
        .keep_alive_interval(limits.head)
        .keep_alive_timeout(limits.head);
    http
}

fn is_of_the_connection(error: &io::Error) -> bool {
    use io::ErrorKind::{ConnectionAborted, ConnectionRefused, ConnectionReset};
    matches!(error.kind(), ConnectionAborted | ConnectionRefused | ConnectionReset)
}

/// Asks the system for as many open files as it allows, and says how many those are.
fn descriptors() -> usize {
    let (soft, hard) = getrlimit(Resource::RLIMIT_NOFILE).unwrap_or((1024, 1024));
    let wished = hard.min(16_384).max(soft);
    let got = setrlimit(Resource::RLIMIT_NOFILE, wished, hard).map_or(soft, |()| wished);
    usize::try_from(got).unwrap_or(1024)
}
