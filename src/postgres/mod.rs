//! The private PostgreSQL that runs when no `DATABASE_URL` is given.
