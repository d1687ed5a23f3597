// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "journal/codec.h"
#include "progress/notebook.h"

#include <QTest>

using namespace Ochre;
using namespace Ochre::Progress;
using namespace Qt::StringLiterals;

/// Notes that belong to no lesson, and bookmarks, which are notes that are a link.
class TestNotebook final : public QObject {
    Q_OBJECT

private slots:
    void headings_haveNamesAndOneNoteEach()
    {
        QCOMPARE(notebookHeadings().size(), 3);
        QSet<QString> notes;
        for (const QString &heading : notebookHeadings()) {
            QVERIFY(headingTitle(heading) != heading);
            notes.insert(headingNote(heading));
        }
        QCOMPARE(notes.size(), 3);
        QCOMPARE(headingTitle(bookmarksHeading), u"Bookmarks"_s);
    }

    void bookmarks_areSetAndTakenAway()
    {
        LearnerState learner;
        apply(learner, bookmarkSet(u"lesson:rust/moves#end"_s, u"Lesson 5 · [Moves]\nand more"_s), 1000);
        apply(learner, bookmarkSet(u"question:rust/moves-first"_s, u"Question: Does it move?"_s), 2000);
        QVERIFY(isBookmarked(learner, u"lesson:rust/moves#end"_s));
        QVERIFY(!isBookmarked(learner, u"lesson:rust/moves"_s));
        const std::vector<Bookmark> all = bookmarks(learner);
        QCOMPARE(all.size(), 2U);
        QCOMPARE(all[0].href, u"question:rust/moves-first"_s); // the newest first
        QCOMPARE(all[1].title, u"Lesson 5 · (Moves) and more"_s);
        apply(learner, bookmarkRemoved(u"question:rust/moves-first"_s), 3000);
        QCOMPARE(bookmarks(learner).size(), 1U);
        QVERIFY(!isBookmarked(learner, u"question:rust/moves-first"_s));
        apply(learner, bookmarkSet(u"question:rust/moves-first"_s, u"Again"_s), 4000);
        QCOMPARE(bookmarks(learner)[0].title, u"Again"_s);
    }

private:
    static void apply(LearnerState &learner, const Journal::Payload &payload, qint64 timeMs)
    {
        Event event = Journal::eventOf(payload);
        event.course = notebookCourse;
        event.timeMs = timeMs;
        learner.apply(event);
    }
};

QTEST_GUILESS_MAIN(TestNotebook)
#include "tst_notebook.moc"
