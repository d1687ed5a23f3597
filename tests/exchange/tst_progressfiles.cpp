// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exchange/delimitedrows.h"
#include "exchange/notesmarkdown.h"
#include "exchange/progresshistory.h"
#include "exchangebench.h"
#include "journal/codec.h"
#include "progress/eventstore.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Ochre;
using namespace Ochre::Exchange;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 start = 1'795'000'000'000; // 2026-11-18

/// A store in which something was done.
class Store final {
public:
    QString add(const Journal::Payload &payload, const QString &course = u"rust"_s)
    {
        Journal::Entry entry{Journal::eventOf(payload), std::nullopt, false};
        entry.event.id = u"019a0000-0000-7000-8000-%1"_s.arg(++m_count, 12, 16, QLatin1Char('0'));
        entry.event.timeMs = start + m_count * 60'000;
        entry.event.zoneMinutes = 60;
        entry.event.course = course;
        const auto added = store.append(std::vector{entry});
        return added ? entry.event.id : QString();
    }

private:
    QTemporaryDir m_folder;
    int m_count = 0;

public:
    Progress::EventStore store =
        std::move(*Progress::EventStore::open(Progress::EventStore::fileIn(m_folder.filePath(u"data"_s))));
};

} // namespace

/// Progress as tables, notes as a text.
class TestProgressFiles final : public QObject {
    Q_OBJECT

private slots:
    void csv_hasARowForEachThing()
    {
        Store store;
        store.add(Journal::LessonOpened{u"intro"_s});
        store.add(Journal::AnswerGiven{.lesson = u"intro"_s,
                                       .question = u"what-moves"_s,
                                       .correct = true,
                                       .sureness = Journal::Sureness::Sure,
                                       .attempt = 1,
                                       .takenMs = 2500});
        const QString wrong = store.add(Journal::AnswerGiven{.lesson = u"intro"_s, .question = u"mistake"_s});
        store.add(Journal::Undo{wrong});
        store.add(Journal::ItemReviewed{.lesson = u"intro"_s, .item = u"what-moves"_s, .grade = 4});
        store.add(Journal::ProgramRun{.lesson = u"intro"_s,
                                      .document = u"=cmd, \"x\""_s,
                                      .outcome = u"compile-failed"_s,
                                      .codes = {u"E0382"_s, u"E0499"_s}});
        store.add(Journal::ExerciseSolved{u"intro"_s, u"move-or-borrow"_s}, u"other"_s);
        store.add(Journal::ConfidenceRated{u"intro"_s, 3});
        const Result<QByteArray> csv = progressCsv(store.store);
        QVERIFY(csv);
        QVERIFY(csv->endsWith("\r\n"));
        const auto rows = delimitedRows(QString::fromUtf8(*csv).remove(u'\r'), u',', QChar());
        QCOMPARE(rows.size(), size_t(6));
        QCOMPARE(rows[0].cells.join(u' '), u"time day what course lesson item result sureness seconds codes"_s);
        QCOMPARE(rows[1].cells.sliced(2), (QStringList{u"answer"_s, u"rust"_s, u"intro"_s, u"what-moves"_s, u"right"_s,
                                                       u"sure"_s, u"2.5"_s, u""_s}));
        QVERIFY(rows[1].cells[0].endsWith(u"+01:00"));
        QCOMPARE(rows[2].cells[6], u"easy"_s);
        QCOMPARE(rows[3].cells[5], u"'=cmd, \"x\""_s);
        QCOMPARE(rows[3].cells[9], u"E0382 E0499"_s);
        QCOMPARE(rows[4].cells[3], u"other"_s);
        QCOMPARE(rows[5].cells[2], u"confidence"_s);
    }

    void json_saysTheSame()
    {
        Store store;
        store.add(Journal::AnswerGiven{.lesson = u"intro"_s, .question = u"q"_s, .unknown = true, .takenMs = 1000});
        const Result<QByteArray> json = progressJson(store.store);
        const QJsonArray rows = QJsonDocument::fromJson(*json)[u"rows"_s].toArray();
        QCOMPARE(rows.size(), 1);
        QCOMPARE(rows[0][u"what"_s].toString(), u"answer"_s);
        QCOMPARE(rows[0][u"result"_s].toString(), u"unknown"_s);
        QCOMPARE(rows[0][u"seconds"_s].toDouble(), 1.0);
        QCOMPARE(rows[0][u"course"_s].toString(), u"rust"_s);
    }

    void notes_standUnderTheirLessons()
    {
        const QString lesson = rustCourse().lessons.at(1).id;
        const QString earlier = rustCourse().lessons.at(0).id;
        Store store;
        store.add(
            Journal::NoteWritten{lesson, u"n1"_s, u"A *note*.\n# Not a lesson\n```\n# code\n```"_s, u"A topic"_s});
        store.add(Journal::NoteWritten{lesson, u"n2"_s, u"An answer.\nIn two lines."_s, {}, u"n1"_s});
        store.add(Journal::NoteWritten{earlier, u"n3"_s, u"Earlier in the course."_s});
        store.add(Journal::NoteWritten{u"gone"_s, u"n4"_s, u"Of a lesson that is gone."_s});
        store.add(Journal::NoteWritten{lesson, u"n5"_s, u"Removed."_s});
        store.add(Journal::NoteRemoved{lesson, u"n5"_s});
        const QString text = QString::fromUtf8(notesMarkdown(store.store.state(), {&rustCourse()}));
        QVERIFY2(text.contains(u"*A topic*\n\nA *note*.\n#### Not a lesson\n```\n# code\n```\n\n("), qPrintable(text));
        QVERIFY2(text.contains(u"> An answer.\n> In two lines.\n>\n> ("), qPrintable(text));
        QVERIFY(!text.contains(u"Removed."));
        QCOMPARE(text.count(u"An answer."), 1);
        QVERIFY(text.indexOf(u"Earlier in the course.") < text.indexOf(u"A *note*."));
        QVERIFY(text.indexOf(u"## gone") > text.indexOf(u"A *note*."));
    }

    void nothing_isAnEmptyText()
    {
        Store store;
        QCOMPARE(notesMarkdown(store.store.state(), {}), QByteArray());
        QCOMPARE(progressCsv(store.store)->count('\n'), 1);
    }
};

QTEST_GUILESS_MAIN(TestProgressFiles)
#include "tst_progressfiles.moc"
