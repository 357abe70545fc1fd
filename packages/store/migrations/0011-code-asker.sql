-- Who asked for a code, as a keyed hash of the network: only where nobody is signed in.
alter table verification add column asker text;
