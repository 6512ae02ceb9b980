-- Whose plans follow a protocol version that is announced, without reading all facts.
create index fact_plan_protocol on fact ((data #>> '{protocol,code}'), (data #>> '{protocol,version}'))
    where kind = 'PLAN';
