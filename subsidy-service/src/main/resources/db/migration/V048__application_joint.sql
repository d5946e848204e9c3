alter table application
    add column joint          jsonb,
    add column joint_cost_fen bigint not null default 0;
create index application_by_joint on application ((joint ->> 'jointId')) where joint is not null;
