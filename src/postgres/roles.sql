-- Run once, when a private cluster is made, by PostgreSQL in single-user mode: one statement a line.
-- Neither role is a superuser. The owner migrates; the application gets what the migrations grant.
create role khutut_owner login;
create role khutut login;
create database khutut owner khutut_owner;
revoke all on database khutut from public;
grant connect, temporary on database khutut to khutut;
