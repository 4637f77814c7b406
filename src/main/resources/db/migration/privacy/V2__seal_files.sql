-- What stands in the file store from before it was sealed is sealed by the same walk, where none is under way that will come by.
insert into privacy.rotation (state, begun_at, begun_by, changed_at)
values ('WALKING', now(), 'system', now())
on conflict do nothing;
