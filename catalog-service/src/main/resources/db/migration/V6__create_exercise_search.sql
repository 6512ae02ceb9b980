-- What searches look at: one row for each exercise on offer and each language served. Made from the published content by
-- the service and made anew whenever that changes; nothing is lost when it is emptied.
create extension if not exists fuzzystrmatch;

create table exercise_search (
    language          text        not null,
    code              text        not null collate "C",
    revision          integer     not null,
    content_language  text        not null,
    sort_name         text        not null collate "C",
    changed_at        timestamptz not null,
    labels            text[]      not null,
    equipment_options text[]      not null,
    headline          tsvector    not null,
    document          tsvector    not null,
    view              text        not null,
    summary           text        not null,
    constraint exercise_search_pk primary key (language, code)
) partition by list (language);
-- A search is in one language: apart, each has indexes of half the size, and estimates of its own how common a word is.
create table exercise_search_en partition of exercise_search for values in ('en');
create table exercise_search_es partition of exercise_search for values in ('es');
create table exercise_search_other partition of exercise_search default;
create index exercise_search_name_idx on exercise_search (language, sort_name, code);
create index exercise_search_changed_idx on exercise_search (language, changed_at, code);
create index exercise_search_labels_idx on exercise_search using gin (labels);
create index exercise_search_headline_idx on exercise_search using gin (headline);
create index exercise_search_document_idx on exercise_search using gin (document);
comment on column exercise_search.language is 'Of the reader.';
comment on column exercise_search.content_language is 'Of the texts: the same, or English where that is incomplete.';
comment on column exercise_search.labels is 'Everything to filter and count by, as in category:MOBILITY.';
comment on column exercise_search.equipment_options is 'Each is one way to do it: the things needed, joined by +; empty text for nothing.';
comment on column exercise_search.headline is 'Words of names and purpose, with weights; they rank what is found.';
comment on column exercise_search.document is 'All words.';
comment on column exercise_search.view is 'The exercise as JSON, as readers get it.';
comment on column exercise_search.summary is 'What a list shows of it, as JSON.';

-- Words that occur, to find what somebody meant who mistyped one.
create table exercise_word (
    language text not null,
    word     text not null collate "C",
    constraint exercise_word_pk primary key (language, word)
);

create table exercise_search_state (
    fingerprint text not null constraint exercise_search_state_pk primary key
);
comment on column exercise_search_state.fingerprint is 'How the rows were made; a release that makes them otherwise begins anew.';
