//! A connection that is cut when nothing moves on it.
//!
//! Invariants: who connects and says nothing is cut after `Patience::first_byte`; later, after
//! `Patience::stalled` in which not one byte came or went. Slow headers are the concern of the
//! HTTP layer, which knows where a request begins.

use std::{
    io,
    pin::Pin,
    task::{Context, Poll, ready},
    time::Duration,
};

use tokio::{
    io::{AsyncRead, AsyncWrite, ReadBuf},
    time::{Instant, Sleep, sleep},
};

/// How long nothing may move.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Patience {
    /// From the connection to its first byte.
    pub first_byte: Duration,
    /// From one byte to the next, in either direction. Longer than an answer may take to begin.
    pub stalled: Duration,
}

/// A stream with bounded patience.
#[derive(Debug)]
pub struct Patient<S> {
    stream: S,
    patience: Patience,
    moved: Option<Instant>,
    timer: Pin<Box<Sleep>>,
}

impl<S> Patient<S> {
    /// A stream that was connected just now.
    pub fn new(stream: S, patience: Patience) -> Self {
        let timer = Box::pin(sleep(patience.first_byte));
        Self { stream, patience, moved: None, timer }
    }

    /// Fails when nothing has moved for too long; else sees to it that the task is woken then.
    fn wait<T>(&mut self, cx: &mut Context<'_>) -> Poll<io::Result<T>> {
        loop {
            ready!(self.timer.as_mut().poll(cx));
            // The timer runs on while bytes move: that is cheaper than to set it for each.
            match self.moved.map(|at| at + self.patience.stalled) {
                Some(due) if due > Instant::now() => self.timer.as_mut().reset(due),
                _ => return Poll::Ready(Err(io::ErrorKind::TimedOut.into())),
            }
        }
    }

    fn wrote(
        &mut self,
        cx: &mut Context<'_>,
        done: Poll<io::Result<usize>>,
    ) -> Poll<io::Result<usize>> {
        if done.is_pending() {
            return self.wait(cx);
        }
        self.moved = Some(Instant::now());
        done
    }
}

impl<S: AsyncRead + Unpin> AsyncRead for Patient<S> {
    fn poll_read(
        self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        buffer: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        let this = self.get_mut();
        let before = buffer.filled().len();
        let done = Pin::new(&mut this.stream).poll_read(cx, buffer);
        if done.is_pending() {
            return this.wait(cx);
        }
        if buffer.filled().len() > before {
            this.moved = Some(Instant::now());
        }
        done
    }
}

impl<S: AsyncWrite + Unpin> AsyncWrite for Patient<S> {
    fn poll_write(
        self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        bytes: &[u8],
    ) -> Poll<io::Result<usize>> {
        let this = self.get_mut();
        let done = Pin::new(&mut this.stream).poll_write(cx, bytes);
        this.wrote(cx, done)
    }

    fn poll_write_vectored(
        self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        slices: &[io::IoSlice<'_>],
    ) -> Poll<io::Result<usize>> {
        let this = self.get_mut();
        let done = Pin::new(&mut this.stream).poll_write_vectored(cx, slices);
        this.wrote(cx, done)
    }

    fn is_write_vectored(&self) -> bool {
        self.stream.is_write_vectored()
    }

    fn poll_flush(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.get_mut().stream).poll_flush(cx)
    }

    fn poll_shutdown(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.get_mut().stream).poll_shutdown(cx)
    }
}
