// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "lesson/draftfile.h"
#include "lesson/notethreads.h"
#include "lesson/textdrafts.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Ochre;
using namespace Ochre::Lesson;

namespace {

LessonNote note(const QString &id, qint64 writtenMs, const QString &parent = {}, const QString &topic = {})
{
    LessonNote result;
    result.id = id;
    result.note.parent = parent;
    result.note.topic = topic;
    result.note.writtenMs = writtenMs;
    result.note.changedMs = writtenMs;
    return result;
}

/// The ids in reading order, answers with a bullet.
QStringList order(const std::vector<NoteRow> &rows)
{
    QStringList ids;
    for (const NoteRow &row : rows) {
        ids << (row.isAnswer ? u"> "_s + row.note.id : row.note.id);
    }
    return ids;
}

QStringList rowsOf(const std::vector<LessonNote> &notes, const QString &topic = {})
{
    return order(noteRows({notes, {}}, {u"socket"_s, u"count"_s}, topic));
}

} // namespace

class TestNoteThreads final : public QObject {
    Q_OBJECT

private slots:
    void threads_standByTheTimeTheyBegan()
    {
        QCOMPARE(rowsOf({note(u"late"_s, 30), note(u"early"_s, 10), note(u"middle"_s, 20)}),
                 (QStringList{u"early"_s, u"middle"_s, u"late"_s}));
        QCOMPARE(rowsOf({note(u"b"_s, 10), note(u"a"_s, 10)}), (QStringList{u"a"_s, u"b"_s})); // always the same
    }

    void answers_standUnderTheirThreadHoweverDeep()
    {
        QCOMPARE(rowsOf({note(u"one"_s, 10), note(u"two"_s, 20), note(u"late"_s, 50, u"one"_s),
                         note(u"deep"_s, 40, u"first"_s), note(u"first"_s, 30, u"one"_s)}),
                 (QStringList{u"one"_s, u"> first"_s, u"> deep"_s, u"> late"_s, u"two"_s}));
    }

    void topic_takesItsOwnThreads()
    {
        const std::vector<LessonNote> notes{note(u"a"_s, 10, {}, u"socket"_s), note(u"b"_s, 20, {}, u"count"_s),
                                            note(u"c"_s, 30), note(u"d"_s, 40, {}, u"of an earlier edition"_s),
                                            note(u"e"_s, 50, u"a"_s)};
        QCOMPARE(rowsOf(notes, u"socket"_s), (QStringList{u"a"_s, u"> e"_s}));
        QCOMPARE(rowsOf(notes, u"count"_s), QStringList{u"b"_s});
        QCOMPARE(rowsOf(notes), (QStringList{u"c"_s, u"d"_s})); // what belongs to no topic of this edition
    }

    void removedNote_isLeftOutUnlessAThreadHangsOnIt()
    {
        LessonNote gone = note(u"gone"_s, 10);
        gone.note.removed = true;
        LessonNote goneAnswer = note(u"gone answer"_s, 30, u"kept"_s);
        goneAnswer.note.removed = true;
        QCOMPARE(rowsOf({gone, note(u"kept"_s, 20), goneAnswer}), QStringList{u"kept"_s});
        QCOMPARE(rowsOf({gone, note(u"answer"_s, 20, u"gone"_s)}), (QStringList{u"gone"_s, u"> answer"_s}));
        // An answer to a removed answer is still of the thread.
        QCOMPARE(rowsOf({note(u"kept"_s, 20), goneAnswer, note(u"deep"_s, 40, u"gone answer"_s)}),
                 (QStringList{u"kept"_s, u"> deep"_s}));
    }

    void unknownParent_beginsAThread()
    {
        QCOMPARE(rowsOf({note(u"orphan"_s, 10, u"of another lesson"_s)}), QStringList{u"orphan"_s});
    }

    void circle_ofADamagedLogLosesNoNote_data()
    {
        QTest::addColumn<int>("circle");
        QTest::addColumn<int>("others");
        QTest::newRow("itself") << 1 << 0;
        QTest::newRow("itself and another") << 1 << 1;
        QTest::newRow("two") << 2 << 0;
        QTest::newRow("two and another") << 2 << 1;
        QTest::newRow("three and another") << 3 << 1;
        QTest::newRow("three and two") << 3 << 2;
    }

    void circle_ofADamagedLogLosesNoNote()
    {
        QFETCH(int, circle);
        QFETCH(int, others);
        std::vector<LessonNote> notes;
        for (int index = 0; index < circle; ++index) {
            notes.push_back(note(u"c%1"_s.arg(index), 10 + index, u"c%1"_s.arg((index + 1) % circle)));
        }
        for (int index = 0; index < others; ++index) {
            notes.push_back(note(u"o%1"_s.arg(index), 100 + index));
        }
        QCOMPARE(rowsOf(notes).size(), circle + others);
    }

    void row_knowsWhatWasBegunOnIt()
    {
        const QSet<QString> drafts{NoteTarget{{}, u"a"_s, {}}.key(), NoteTarget{{}, {}, u"b"_s}.key()};
        const auto rows = noteRows({{note(u"a"_s, 10), note(u"b"_s, 20)}, drafts}, {}, {});
        QVERIFY(rows[0].hasAnswerDraft && !rows[0].hasChangeDraft);
        QVERIFY(!rows[1].hasAnswerDraft && rows[1].hasChangeDraft);
    }

    void key_leadsBackToItsTarget_data()
    {
        QTest::addColumn<NoteTarget>("target");
        QTest::newRow("topic") << NoteTarget{u"Who owns: a socket?"_s, {}, {}};
        QTest::newRow("no topic") << NoteTarget{};
        QTest::newRow("answer") << NoteTarget{{}, u"0195-ab"_s, {}};
        QTest::newRow("change") << NoteTarget{{}, {}, u"0195-ab"_s};
        QTest::newRow("topic that looks like a key") << NoteTarget{u"change:x"_s, {}, {}};
    }

    void key_leadsBackToItsTarget()
    {
        QFETCH(NoteTarget, target);
        QCOMPARE(NoteTarget::fromKey(target.key()), target);
    }

    void draft_isKeptAcrossARestart()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"drafts.json"_s);
        {
            DraftFile file(path);
            TextDrafts drafts(file, u"note-drafts"_s);
            drafts.keep(u"moves"_s, u"topic:a"_s, u"begun: ä 🦀\nsecond"_s);
            drafts.keep(u"moves"_s, u"topic:b"_s, u"gone"_s);
            drafts.keep(u"moves"_s, u"topic:b"_s, {});
        }
        DraftFile file(path);
        const TextDrafts drafts(file, u"note-drafts"_s);
        QCOMPARE(drafts.draft(u"moves"_s, u"topic:a"_s), u"begun: ä 🦀\nsecond"_s);
        QCOMPARE(drafts.keys(u"moves"_s), QSet<QString>{u"topic:a"_s});
        QCOMPARE(drafts.draft(u"borrowing"_s, u"topic:a"_s), QString());
        QCOMPARE(TextDrafts(file, u"answer-drafts"_s).keys(u"moves"_s), QSet<QString>());
    }

    void handedOverDraft_isOfferedNoMoreButKeptUntilItIsOnDisk()
    {
        QTemporaryDir folder;
        DraftFile file(folder.filePath(u"drafts.json"_s));
        TextDrafts drafts(file, u"note-drafts"_s);
        drafts.handOver(u"moves"_s, u"topic:a"_s, u"written"_s);
        QCOMPARE(drafts.draft(u"moves"_s, u"topic:a"_s), QString());
        QVERIFY(drafts.keys(u"moves"_s).isEmpty());
        drafts.keep(u"moves"_s, u"topic:a"_s, {}); // the editor closes: nothing is taken away
        QCOMPARE(TextDrafts(file, u"note-drafts"_s).draft(u"moves"_s, u"topic:a"_s), u"written"_s);
        drafts.settle();
        QCOMPARE(TextDrafts(file, u"note-drafts"_s).draft(u"moves"_s, u"topic:a"_s), QString());
    }

    void draftBegunAfterHandingOver_staysWhenTheFirstIsOnDisk()
    {
        QTemporaryDir folder;
        DraftFile file(folder.filePath(u"drafts.json"_s));
        TextDrafts drafts(file, u"note-drafts"_s);
        drafts.handOver(u"moves"_s, u"topic:a"_s, u"written"_s);
        drafts.handOver(u"moves"_s, u"topic:b"_s, u"other"_s);
        drafts.keep(u"moves"_s, u"topic:a"_s, u"the next one"_s);
        drafts.settle();
        QCOMPARE(drafts.draft(u"moves"_s, u"topic:a"_s), u"the next one"_s);
        QCOMPARE(drafts.keys(u"moves"_s), QSet<QString>{u"topic:a"_s});
    }
};

QTEST_MAIN(TestNoteThreads)
#include "tst_notethreads.moc"
