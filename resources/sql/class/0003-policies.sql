-- SPDX-FileCopyrightText: 2026 The Ochre developers
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Who reads what. Identity is the login of the connection, never a setting that a client could change; functions of
-- study_owner look it up, since a policy that reads its own table would call itself.

SET LOCAL ROLE study_owner;

CREATE FUNCTION study.me() RETURNS uuid LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
    AS $$ SELECT person_id FROM study.person WHERE login = session_user AND active $$;

CREATE FUNCTION study.my_classes() RETURNS SETOF uuid
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
    AS $$ SELECT class_id FROM study.membership WHERE person_id = study.me() $$;

CREATE FUNCTION study.my_taught() RETURNS SETOF uuid
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
    AS $$ SELECT class_id FROM study.membership WHERE person_id = study.me() AND role = 'teacher' $$;

-- Who set up the class, and whoever was given study_owner.
CREATE FUNCTION study.is_admin() RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
    AS $$ SELECT pg_has_role(session_user, 'study_owner', 'MEMBER') $$;

ALTER TABLE study.version ENABLE ROW LEVEL SECURITY;
ALTER TABLE study.class ENABLE ROW LEVEL SECURITY;
ALTER TABLE study.person ENABLE ROW LEVEL SECURITY;
ALTER TABLE study.membership ENABLE ROW LEVEL SECURITY;
ALTER TABLE study.person_name ENABLE ROW LEVEL SECURITY;
ALTER TABLE study.kind ENABLE ROW LEVEL SECURITY;
ALTER TABLE study.event ENABLE ROW LEVEL SECURITY;
ALTER TABLE study.post ENABLE ROW LEVEL SECURITY;
ALTER TABLE study.deadline ENABLE ROW LEVEL SECURITY;
ALTER TABLE study.join_code ENABLE ROW LEVEL SECURITY;
ALTER TABLE study.erased_device ENABLE ROW LEVEL SECURITY;
ALTER TABLE study.dead_login ENABLE ROW LEVEL SECURITY;

CREATE POLICY everybody ON study.version FOR SELECT USING (true);

CREATE POLICY members ON study.class FOR SELECT TO study_student, study_teacher
    USING (class_id IN (SELECT study.my_classes()));
CREATE POLICY guests ON study.class FOR SELECT TO study_guest USING (shows_guests);

CREATE POLICY own ON study.person FOR SELECT TO study_student, study_teacher
    USING (person_id = (SELECT study.me()));

CREATE POLICY teach ON study.person FOR SELECT TO study_teacher
    USING (EXISTS (SELECT FROM study.membership m
        WHERE m.person_id = person.person_id AND m.class_id IN (SELECT study.my_taught())));

CREATE POLICY own ON study.membership FOR SELECT TO study_student, study_teacher
    USING (person_id = (SELECT study.me()));
CREATE POLICY teachers ON study.membership FOR SELECT TO study_student, study_teacher
    USING (role = 'teacher' AND class_id IN (SELECT study.my_classes()));
CREATE POLICY teach ON study.membership FOR SELECT TO study_teacher
    USING (class_id IN (SELECT study.my_taught()));

CREATE POLICY own ON study.person_name FOR SELECT TO study_student, study_teacher
    USING (person_id = (SELECT study.me()));
CREATE POLICY teachers ON study.person_name FOR SELECT TO study_student, study_teacher
    USING (class_id IN (SELECT study.my_classes())
        AND EXISTS (SELECT FROM study.membership m
            WHERE m.class_id = person_name.class_id AND m.person_id = person_name.person_id AND m.role = 'teacher'));
CREATE POLICY teach ON study.person_name FOR SELECT TO study_teacher
    USING (class_id IN (SELECT study.my_taught()));

CREATE POLICY everybody ON study.kind FOR SELECT TO study_student, study_teacher USING (true);

CREATE POLICY own ON study.event FOR SELECT TO study_student, study_teacher
    USING (person_id = (SELECT study.me()));
-- As the owner shares today: who lowers the level takes back what was shown before.
CREATE POLICY teach ON study.event FOR SELECT TO study_teacher
    USING (class_id IN (SELECT study.my_taught())
        AND EXISTS (SELECT FROM study.membership m
            WHERE m.class_id = event.class_id AND m.person_id = event.person_id
              AND m.role = 'student' AND m.sharing >= event.level));

CREATE POLICY members ON study.post FOR SELECT TO study_student, study_teacher
    USING (class_id IN (SELECT study.my_classes())
        AND (NOT hidden OR author = (SELECT study.me()) OR class_id IN (SELECT study.my_taught())));
CREATE POLICY guests ON study.post FOR SELECT TO study_guest
    USING (NOT hidden AND kind <> 'report'
        AND EXISTS (SELECT FROM study.class c WHERE c.class_id = post.class_id AND c.shows_guests));

CREATE POLICY members ON study.deadline FOR SELECT TO study_student, study_teacher
    USING (class_id IN (SELECT study.my_classes()));

CREATE POLICY teach ON study.join_code FOR SELECT TO study_teacher
    USING (class_id IN (SELECT study.my_taught()));

GRANT USAGE ON SCHEMA study TO study_guest, study_student, study_teacher;
GRANT SELECT ON study.version, study.class, study.post TO study_guest;
GRANT SELECT ON study.version, study.class, study.person, study.membership, study.person_name, study.kind, study.event,
    study.post, study.deadline TO study_student, study_teacher;
GRANT SELECT ON study.join_code TO study_teacher;

REVOKE ALL ON ALL FUNCTIONS IN SCHEMA study FROM PUBLIC;
GRANT EXECUTE ON FUNCTION study.me(), study.my_classes(), study.my_taught() TO study_guest, study_student, study_teacher;
