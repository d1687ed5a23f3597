-- SPDX-FileCopyrightText: 2026 The Ochre developers
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- What people write: only through these functions, which say themselves who wrote and when.
-- Own SQLSTATEs: OCE01 the device was erased, OCJ01 no such join code.

SET LOCAL ROLE study_owner;

-- 42501 unless the one who asks belongs to the class; his id.
CREATE FUNCTION study.member_of(p_class uuid) RETURNS uuid
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    v_me uuid := study.me();
BEGIN
    IF v_me IS NULL OR NOT EXISTS (
        SELECT FROM study.membership m WHERE m.class_id = p_class AND m.person_id = v_me) THEN
        RAISE EXCEPTION 'not a member of this class' USING ERRCODE = '42501';
    END IF;
    RETURN v_me;
END
$$;

-- 42501 unless the one who asks teaches the class or set it up.
CREATE FUNCTION study.require_teacher(p_class uuid) RETURNS void
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    IF NOT study.is_admin() AND p_class NOT IN (SELECT study.my_taught()) THEN
        RAISE EXCEPTION 'not a teacher of this class' USING ERRCODE = '42501';
    END IF;
END
$$;

-- Takes `p_count` positions of the class and returns the one before them; whoever comes second waits for the commit of
-- the first. What was due until now ends before them.
CREATE FUNCTION study.take_positions(p_class uuid, p_count integer) RETURNS bigint
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    v_base bigint;
BEGIN
    UPDATE study.class c SET seq = c.seq + p_count WHERE c.class_id = p_class RETURNING c.seq - p_count INTO v_base;
    UPDATE study.deadline d SET position = v_base
        WHERE d.class_id = p_class AND d.position IS NULL AND d.due_at <= clock_timestamp();
    RETURN v_base;
END
$$;

-- A hint without content, where the server has it; clients poll as well.
CREATE FUNCTION study.hint(p_class uuid) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    IF to_regproc('pg_catalog.pg_notify') IS NOT NULL THEN
        PERFORM pg_notify('study', p_class::text);
    END IF;
END
$$;

CREATE FUNCTION study.check_batch(p_batch jsonb, p_most integer, p_bytes integer) RETURNS integer
    LANGUAGE plpgsql IMMUTABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    IF p_batch IS NULL OR jsonb_typeof(p_batch) <> 'array' THEN
        RAISE EXCEPTION 'a batch is an array' USING ERRCODE = '22023';
    END IF;
    IF jsonb_array_length(p_batch) > p_most OR pg_column_size(p_batch) > p_bytes THEN
        RAISE EXCEPTION 'a batch has at most % rows and % bytes', p_most, p_bytes USING ERRCODE = '22023';
    END IF;
    RETURN jsonb_array_length(p_batch);
END
$$;

-- Events {"id","device","sequence","counter","kind","data","line"}, at most 500 and 16 MiB. Those that are known stay as
-- they are, so that a batch may come again. Returns how many are new.
CREATE FUNCTION study.push(p_class uuid, p_events jsonb) RETURNS bigint
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    v_me uuid := study.member_of(p_class);
    v_count integer := study.check_batch(p_events, 500, 16777216);
    v_base bigint;
    v_added bigint;
BEGIN
    IF EXISTS (SELECT FROM jsonb_array_elements(p_events) e
        JOIN study.erased_device d ON d.class_id = p_class AND d.device = (e.value ->> 'device')::uuid) THEN
        RAISE EXCEPTION 'this device was erased' USING ERRCODE = 'OCE01';
    END IF;
    v_base := study.take_positions(p_class, v_count);
    INSERT INTO study.event
        (class_id, person_id, event_id, device, sequence, counter, kind, level, data, line, seq, received_at)
    SELECT p_class, v_me, (e.value ->> 'id')::uuid, (e.value ->> 'device')::uuid, (e.value ->> 'sequence')::bigint,
        (e.value ->> 'counter')::bigint, e.value ->> 'kind', coalesce(k.level, 3::smallint), e.value -> 'data',
        e.value ->> 'line', v_base + e.ordinality, clock_timestamp()
    FROM jsonb_array_elements(p_events) WITH ORDINALITY e
    LEFT JOIN study.kind k ON k.kind = e.value ->> 'kind'
    ON CONFLICT DO NOTHING;
    GET DIAGNOSTICS v_added = ROW_COUNT;
    IF v_added > 0 THEN
        PERFORM study.hint(p_class);
    END IF;
    RETURN v_added;
END
$$;

-- One's own events after a position, in order, at most 500 and about 4 MiB. Asked by position, nothing is missed: the
-- row lock of the class lets no lower one be committed later.
CREATE FUNCTION study.pull(p_class uuid, p_after bigint) RETURNS TABLE (o_seq bigint, o_line text)
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    v_me uuid := study.member_of(p_class);
BEGIN
    RETURN QUERY
        SELECT w.seq, w.line FROM (
            SELECT e.seq, e.line,
                sum(octet_length(e.line)) OVER (ORDER BY e.seq) - octet_length(e.line) AS before
            FROM (SELECT i.seq, i.line FROM study.event i
                WHERE i.class_id = p_class AND i.person_id = v_me AND i.seq > p_after
                ORDER BY i.seq LIMIT 500) e
        ) w
        WHERE w.before < 4194304 ORDER BY w.seq;
END
$$;

-- Posts {"id","kind","parent","lesson","topic","body"}, at most 50. Who may edit, delete or set a state is decided where
-- posts are read: by the author of the row, which nobody can forge.
CREATE FUNCTION study.add_posts(p_class uuid, p_posts jsonb) RETURNS bigint
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    v_me uuid := study.member_of(p_class);
    v_count integer := study.check_batch(p_posts, 50, 4194304);
    v_base bigint := study.take_positions(p_class, v_count);
    v_added bigint;
BEGIN
    INSERT INTO study.post (class_id, author, post_id, kind, parent, lesson, topic, body, hidden, seq, received_at)
    SELECT p_class, v_me, (e.value ->> 'id')::uuid, e.value ->> 'kind', (e.value ->> 'parent')::uuid,
        e.value ->> 'lesson', coalesce(e.value ->> 'topic', ''), e.value ->> 'body', false, v_base + e.ordinality,
        clock_timestamp()
    FROM jsonb_array_elements(p_posts) WITH ORDINALITY e
    ON CONFLICT DO NOTHING;
    GET DIAGNOSTICS v_added = ROW_COUNT;
    IF v_added > 0 THEN
        PERFORM study.hint(p_class);
    END IF;
    RETURN v_added;
END
$$;

-- The one thing of a post that changes. Returns how many rows did.
CREATE FUNCTION study.set_hidden(p_class uuid, p_author uuid, p_post uuid, p_hidden boolean) RETURNS bigint
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    v_changed bigint;
BEGIN
    PERFORM study.require_teacher(p_class);
    UPDATE study.post p SET hidden = p_hidden
        WHERE p.class_id = p_class AND p.author = p_author AND p.post_id = p_post;
    GET DIAGNOSTICS v_changed = ROW_COUNT;
    RETURN v_changed;
END
$$;

CREATE FUNCTION study.set_sharing(p_class uuid, p_sharing integer) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    v_me uuid := study.member_of(p_class);
BEGIN
    UPDATE study.membership m SET sharing = p_sharing WHERE m.class_id = p_class AND m.person_id = v_me;
END
$$;

-- Set again, it is another moment, and its position is open again.
CREATE FUNCTION study.set_deadline(p_class uuid, p_deadline uuid, p_title text, p_due timestamptz) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    PERFORM study.require_teacher(p_class);
    DELETE FROM study.deadline d WHERE d.class_id = p_class AND d.deadline_id = p_deadline;
    INSERT INTO study.deadline (class_id, deadline_id, title, due_at, position)
        VALUES (p_class, p_deadline, p_title, p_due, NULL);
END
$$;

CREATE FUNCTION study.remove_deadline(p_class uuid, p_deadline uuid) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    PERFORM study.require_teacher(p_class);
    DELETE FROM study.deadline d WHERE d.class_id = p_class AND d.deadline_id = p_deadline;
END
$$;

REVOKE ALL ON ALL FUNCTIONS IN SCHEMA study FROM PUBLIC;
GRANT EXECUTE ON FUNCTION study.push(uuid, jsonb), study.pull(uuid, bigint), study.add_posts(uuid, jsonb),
    study.set_sharing(uuid, integer) TO study_student, study_teacher;
GRANT EXECUTE ON FUNCTION study.set_hidden(uuid, uuid, uuid, boolean),
    study.set_deadline(uuid, uuid, text, timestamptz), study.remove_deadline(uuid, uuid) TO study_teacher;
