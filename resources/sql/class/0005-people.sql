-- SPDX-FileCopyrightText: 2026 The Ochre developers
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- People: made, renamed, let in by a code, taken out. A password comes as a SCRAM verifier that the client made.

GRANT USAGE, CREATE ON SCHEMA study TO study_accounts;

SET LOCAL ROLE study_accounts;

CREATE FUNCTION study.make_login(p_login text, p_verifier text, p_role text) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    IF p_login !~ '^study_[0-9a-f]{12}$' OR p_role NOT IN ('student', 'teacher') THEN
        RAISE EXCEPTION 'no login of a class' USING ERRCODE = '22023';
    END IF;
    EXECUTE format('CREATE ROLE %I LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE CONNECTION LIMIT 8 PASSWORD %L IN ROLE %I',
        p_login, p_verifier, 'study_' || p_role);
END
$$;

CREATE FUNCTION study.set_login_password(p_login text, p_verifier text) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    IF p_login !~ '^study_[0-9a-f]{12}$' THEN
        RAISE EXCEPTION 'no login of a class' USING ERRCODE = '22023';
    END IF;
    EXECUTE format('ALTER ROLE %I PASSWORD %L', p_login, p_verifier);
END
$$;

-- True when it is gone; the login that is signed in is only closed.
CREATE FUNCTION study.drop_login(p_login text) RETURNS boolean
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    IF p_login !~ '^study_[0-9a-f]{12}$' THEN
        RAISE EXCEPTION 'no login of a class' USING ERRCODE = '22023';
    END IF;
    IF p_login = session_user THEN
        EXECUTE format('ALTER ROLE %I NOLOGIN PASSWORD NULL', p_login);
        RETURN false;
    END IF;
    EXECUTE format('DROP ROLE IF EXISTS %I', p_login);
    RETURN true;
END
$$;

REVOKE ALL ON FUNCTION study.make_login(text, text, text), study.set_login_password(text, text),
    study.drop_login(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION study.make_login(text, text, text), study.set_login_password(text, text),
    study.drop_login(text) TO study_owner;

RESET ROLE;

REVOKE CREATE ON SCHEMA study FROM study_accounts;

SET LOCAL ROLE study_owner;

-- A word in its place would reach the log; so only what has the shape of a verifier is taken.
CREATE FUNCTION study.check_verifier(p_verifier text) RETURNS void
    LANGUAGE plpgsql IMMUTABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    IF p_verifier IS NULL OR p_verifier !~
        '^SCRAM-SHA-256\$(4096|[5-9][0-9]{3}|[1-9][0-9]{4,6}):[A-Za-z0-9+/]{16,88}={0,2}\$[A-Za-z0-9+/]{43}=:[A-Za-z0-9+/]{43}=$'
    THEN
        RAISE EXCEPTION 'no SCRAM-SHA-256 verifier' USING ERRCODE = '22023';
    END IF;
END
$$;

CREATE FUNCTION study.sweep() RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    v_login text;
BEGIN
    FOR v_login IN SELECT login FROM study.dead_login WHERE login <> session_user LOOP
        PERFORM study.drop_login(v_login);
        DELETE FROM study.dead_login d WHERE d.login = v_login;
    END LOOP;
END
$$;

-- `o_login` is a name without meaning: everybody on the server can see it.
CREATE FUNCTION study.make_person(p_class uuid, p_role text, p_name text, p_verifier text, p_must_change boolean)
    RETURNS TABLE (o_person uuid, o_login text)
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    PERFORM study.check_verifier(p_verifier);
    PERFORM study.sweep();
    o_person := gen_random_uuid();
    o_login := 'study_' || substr(replace(gen_random_uuid()::text, '-', ''), 1, 12);
    PERFORM study.make_login(o_login, p_verifier, p_role);
    INSERT INTO study.person (person_id, login, active, must_change, made_at)
        VALUES (o_person, o_login, true, p_must_change, now());
    INSERT INTO study.membership (class_id, person_id, role, sharing, joined_at)
        VALUES (p_class, o_person, p_role, 0, now());
    INSERT INTO study.person_name (class_id, person_id, name) VALUES (p_class, o_person, p_name);
    RETURN NEXT;
END
$$;

-- By a teacher of the class; teachers are added by whoever set it up.
CREATE FUNCTION study.add_person(p_class uuid, p_role text, p_name text, p_verifier text)
    RETURNS TABLE (o_person uuid, o_login text)
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    PERFORM study.require_teacher(p_class);
    IF p_role <> 'student' AND NOT study.is_admin() THEN
        RAISE EXCEPTION 'only who set up the class adds teachers' USING ERRCODE = '42501';
    END IF;
    RETURN QUERY SELECT * FROM study.make_person(p_class, p_role, p_name, p_verifier, true);
END
$$;

CREATE FUNCTION study.make_code(p_class uuid, p_code uuid, p_hash text, p_closes timestamptz, p_uses integer)
    RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    PERFORM study.require_teacher(p_class);
    INSERT INTO study.join_code (class_id, code_id, code_hash, closes_at, uses_left)
        VALUES (p_class, p_code, sha256(convert_to(p_hash, 'UTF8')), p_closes, p_uses);
END
$$;

-- Returns how many were open; without an id all of the class.
CREATE FUNCTION study.close_code(p_class uuid, p_code uuid) RETURNS bigint
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    v_closed bigint;
BEGIN
    PERFORM study.require_teacher(p_class);
    DELETE FROM study.join_code j WHERE j.class_id = p_class AND (p_code IS NULL OR j.code_id = p_code);
    GET DIAGNOSTICS v_closed = ROW_COUNT;
    RETURN v_closed;
END
$$;

-- Sign up with a code: a guest gets a login, who is signed in becomes a student of one more class. OCJ01 when the code is
-- wrong, closed or used up; each try takes a quarter of a second.
CREATE FUNCTION study.join(p_hash text, p_name text, p_verifier text)
    RETURNS TABLE (o_class uuid, o_title text, o_login text)
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    v_me uuid := study.me();
BEGIN
    PERFORM pg_sleep(0.25);
    UPDATE study.join_code j SET uses_left = j.uses_left - 1
        WHERE j.code_hash = sha256(convert_to(p_hash, 'UTF8')) AND j.uses_left > 0 AND j.closes_at > clock_timestamp()
        RETURNING j.class_id INTO o_class;
    IF o_class IS NULL THEN
        RAISE EXCEPTION 'no such join code' USING ERRCODE = 'OCJ01';
    END IF;
    o_title := (SELECT c.title FROM study.class c WHERE c.class_id = o_class);
    IF v_me IS NULL THEN
        SELECT p.o_login INTO o_login FROM study.make_person(o_class, 'student', p_name, p_verifier, false) p;
    ELSE
        INSERT INTO study.membership (class_id, person_id, role, sharing, joined_at)
            VALUES (o_class, v_me, 'student', 0, now()) ON CONFLICT DO NOTHING;
        INSERT INTO study.person_name (class_id, person_id, name) VALUES (o_class, v_me, p_name) ON CONFLICT DO NOTHING;
        o_login := session_user;
    END IF;
    RETURN NEXT;
END
$$;

CREATE FUNCTION study.set_password(p_verifier text) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    PERFORM study.check_verifier(p_verifier);
    IF study.me() IS NULL THEN
        RAISE EXCEPTION 'nobody of a class' USING ERRCODE = '42501';
    END IF;
    PERFORM study.set_login_password(session_user::text, p_verifier);
    UPDATE study.person p SET must_change = false WHERE p.login = session_user;
END
$$;

-- The login of a student whom the one who asks teaches; of anybody in the class for who set it up. 42501 otherwise.
CREATE FUNCTION study.login_in_care(p_class uuid, p_person uuid) RETURNS text
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    v_login text;
BEGIN
    PERFORM study.require_teacher(p_class);
    SELECT p.login INTO v_login FROM study.person p JOIN study.membership m USING (person_id)
        WHERE m.class_id = p_class AND m.person_id = p_person AND (m.role = 'student' OR study.is_admin());
    IF v_login IS NULL THEN
        RAISE EXCEPTION 'no student of this class' USING ERRCODE = '42501';
    END IF;
    RETURN v_login;
END
$$;

-- A teacher elsewhere is nobody's to reset or to close.
CREATE FUNCTION study.require_no_teacher(p_person uuid) RETURNS void
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    IF NOT study.is_admin()
        AND EXISTS (SELECT FROM study.membership m WHERE m.person_id = p_person AND m.role = 'teacher') THEN
        RAISE EXCEPTION 'a teacher' USING ERRCODE = '42501';
    END IF;
END
$$;

CREATE FUNCTION study.reset_password(p_class uuid, p_person uuid, p_verifier text) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    PERFORM study.check_verifier(p_verifier);
    PERFORM study.set_login_password(study.login_in_care(p_class, p_person), p_verifier);
    PERFORM study.require_no_teacher(p_person);
    UPDATE study.person p SET must_change = true WHERE p.person_id = p_person;
END
$$;

CREATE FUNCTION study.set_active(p_class uuid, p_person uuid, p_active boolean) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    PERFORM study.login_in_care(p_class, p_person);
    PERFORM study.require_no_teacher(p_person);
    UPDATE study.person p SET active = p_active WHERE p.person_id = p_person;
END
$$;

-- Rows and results of a person in a class go, posts stay; with the last class the login goes.
CREATE FUNCTION study.drop_member(p_class uuid, p_person uuid) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    v_login text;
BEGIN
    INSERT INTO study.erased_device (class_id, device, erased_at)
        SELECT DISTINCT p_class, e.device, now() FROM study.event e
        WHERE e.class_id = p_class AND e.person_id = p_person ON CONFLICT DO NOTHING;
    DELETE FROM study.event e WHERE e.class_id = p_class AND e.person_id = p_person;
    DELETE FROM study.person_name n WHERE n.class_id = p_class AND n.person_id = p_person;
    DELETE FROM study.membership m WHERE m.class_id = p_class AND m.person_id = p_person;
    IF EXISTS (SELECT FROM study.membership m WHERE m.person_id = p_person) THEN
        RETURN;
    END IF;
    DELETE FROM study.person p WHERE p.person_id = p_person RETURNING p.login INTO v_login;
    IF v_login IS NOT NULL AND NOT study.drop_login(v_login) THEN
        INSERT INTO study.dead_login (login) VALUES (v_login) ON CONFLICT DO NOTHING;
    END IF;
END
$$;

CREATE FUNCTION study.remove_member(p_class uuid, p_person uuid) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    PERFORM study.login_in_care(p_class, p_person);
    PERFORM study.sweep();
    PERFORM study.drop_member(p_class, p_person);
END
$$;

CREATE FUNCTION study.leave(p_class uuid) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    PERFORM study.drop_member(p_class, study.member_of(p_class));
END
$$;

CREATE FUNCTION study.erase_me() RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    v_me uuid := study.me();
    v_class uuid;
BEGIN
    IF v_me IS NULL THEN
        RAISE EXCEPTION 'nobody of a class' USING ERRCODE = '42501';
    END IF;
    FOR v_class IN SELECT m.class_id FROM study.membership m WHERE m.person_id = v_me LOOP
        PERFORM study.drop_member(v_class, v_me);
    END LOOP;
END
$$;

CREATE FUNCTION study.make_class(p_class uuid, p_title text, p_shows_guests boolean) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    IF NOT study.is_admin() THEN
        RAISE EXCEPTION 'only who set up the database makes classes' USING ERRCODE = '42501';
    END IF;
    INSERT INTO study.class (class_id, title, seq, shows_guests, made_at)
        VALUES (p_class, p_title, 0, p_shows_guests, now());
END
$$;

CREATE FUNCTION study.remove_class(p_class uuid) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    v_person uuid;
BEGIN
    IF NOT study.is_admin() THEN
        RAISE EXCEPTION 'only who set up the database removes classes' USING ERRCODE = '42501';
    END IF;
    FOR v_person IN SELECT m.person_id FROM study.membership m WHERE m.class_id = p_class LOOP
        PERFORM study.drop_member(p_class, v_person);
    END LOOP;
    PERFORM study.sweep();
    DELETE FROM study.post p WHERE p.class_id = p_class;
    DELETE FROM study.deadline d WHERE d.class_id = p_class;
    DELETE FROM study.join_code j WHERE j.class_id = p_class;
    DELETE FROM study.erased_device d WHERE d.class_id = p_class;
    DELETE FROM study.class c WHERE c.class_id = p_class;
END
$$;

DO $$
DECLARE
    routine regprocedure;
BEGIN
    FOR routine IN SELECT oid::regprocedure FROM pg_catalog.pg_proc
        WHERE pronamespace = 'study'::regnamespace AND proowner = 'study_owner'::regrole
    LOOP
        EXECUTE format('REVOKE ALL ON FUNCTION %s FROM PUBLIC', routine);
    END LOOP;
END
$$;

GRANT EXECUTE ON FUNCTION study.join(text, text, text) TO study_guest, study_student, study_teacher;
GRANT EXECUTE ON FUNCTION study.set_password(text), study.leave(uuid), study.erase_me()
    TO study_student, study_teacher;
GRANT EXECUTE ON FUNCTION study.add_person(uuid, text, text, text),
    study.make_code(uuid, uuid, text, timestamptz, integer), study.close_code(uuid, uuid),
    study.reset_password(uuid, uuid, text), study.set_active(uuid, uuid, boolean), study.remove_member(uuid, uuid)
    TO study_teacher;
