// What every store is given while it is empty: each label's id is its key, policies are found by their date and their month, targets by their date and their metric, the facts of a load by it.
// One statement up to each semicolon at a line's end. Full-text indexes differ between engines: graph/store/schema.py makes them.
CREATE CONSTRAINT document_id IF NOT EXISTS FOR (n:Document) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT agency_id IF NOT EXISTS FOR (n:Agency) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT task_id IF NOT EXISTS FOR (n:Task) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT target_id IF NOT EXISTS FOR (n:Target) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT unresolved_id IF NOT EXISTS FOR (n:Unresolved) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT load_id IF NOT EXISTS FOR (n:Load) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT load_facts_id IF NOT EXISTS FOR (n:LoadFacts) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT answer_id IF NOT EXISTS FOR (n:Answer) REQUIRE n.id IS UNIQUE;
CREATE INDEX load_facts_load IF NOT EXISTS FOR (n:LoadFacts) ON (n.load);
CREATE INDEX policy_issued_on IF NOT EXISTS FOR (n:Policy) ON (n.issued_on);
CREATE INDEX policy_month IF NOT EXISTS FOR (n:Policy) ON (n.month);
CREATE INDEX target_due_date IF NOT EXISTS FOR (n:Target) ON (n.due_date);
CREATE INDEX target_metric IF NOT EXISTS FOR (n:Target) ON (n.metric);
