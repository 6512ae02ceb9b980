-- These indexes kept what was published since the last vacuum in a list that each search read from end to end. Published is
-- rarely and searched all the time, so it goes into the index at once.
drop index exercise_search_labels_idx;
drop index exercise_search_headline_idx;
drop index exercise_search_document_idx;
create index exercise_search_labels_idx on exercise_search using gin (labels) with (fastupdate = off);
create index exercise_search_headline_idx on exercise_search using gin (headline) with (fastupdate = off);
create index exercise_search_document_idx on exercise_search using gin (document) with (fastupdate = off);
