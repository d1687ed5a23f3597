// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "journal/codec.h"
#include "journal/limits.h"
#include "journal/seal.h"
#include "journaldesk.h"

#include <QJsonArray>
#include <QTest>

#include <limits>

using namespace Ochre;
using namespace Ochre::Journal;
using namespace Qt::StringLiterals;

namespace {

using Change = std::function<void(Entry &)>;

const QString half(QChar(0xd83e)); // of a crab

Event noteOf(const QString &text)
{
    return eventOf(NoteWritten{u"own"_s, idOf(7), text, {}, {}});
}

Entry importable()
{
    return sealedElsewhere(snapshotOf(1, u"own/example-1"_s, "fn main() {}"), deviceOf(1), 5);
}

} // namespace

Q_DECLARE_METATYPE(Change)

class TestLimits final : public QObject {
    Q_OBJECT

private slots:
    void longText_isRecordedUpToTheLimit()
    {
        const qsizetype around = dataText(noteOf({}).data).size();
        const QString longest(maxTextBytes - around, u'x');
        QVERIFY(checkRecorded(noteOf(longest), std::nullopt).has_value());
        const Result<void> over = checkRecorded(noteOf(longest + u'x'), std::nullopt);
        QVERIFY(!over.has_value());
        QVERIFY2(over.error().what.contains(u"too large"), qPrintable(over.error().text()));
        QCOMPARE(over.error().where, idOf(7));
        QVERIFY(!over.error().advice.isEmpty());
    }

    // The limit is one of bytes: a text of umlauts reaches it with half the characters.
    void longText_isCountedInBytes()
    {
        QVERIFY(checkRecorded(noteOf(QString(maxTextBytes / 2 - 100, u'ä')), std::nullopt).has_value());
        QVERIFY(!checkRecorded(noteOf(QString(maxTextBytes / 2, u'ä')), std::nullopt).has_value());
    }

    void source_isRecordedUpToTheLimit()
    {
        const Event event = snapshotOf(1, u"own/exercise"_s, {}).event;
        QVERIFY(checkRecorded(event, QByteArray(maxTextBytes, '\0')).has_value());
        QVERIFY(!checkRecorded(event, QByteArray(maxTextBytes + 1, '\0')).has_value());
        QVERIFY(checkRecorded(event, QByteArray()).has_value());
        QVERIFY(checkRecorded(event, QByteArray("\xff\xfe no UTF-8")).has_value());
    }

    void brokenCharacter_isNotRecorded_data()
    {
        QTest::addColumn<Payload>("payload");
        const QString broken = u"a"_s + half;
        QTest::newRow("text") << Payload(NoteWritten{u"own"_s, u"n"_s, broken, {}, {}});
        QTest::newRow("first in the text") << Payload(NoteWritten{u"own"_s, u"n"_s, half + u"a"_s, {}, {}});
        QTest::newRow("second half alone") << Payload(NoteWritten{u"own"_s, u"n"_s, QString(QChar(0xdd80)), {}, {}});
        QTest::newRow("halves in the wrong order")
            << Payload(NoteWritten{u"own"_s, u"n"_s, QString(QChar(0xdd80)) + half, {}, {}});
        // SQLite reads these two as another character, and then the checksum would not fit any more.
        QTest::newRow("last of all") << Payload(NoteWritten{u"own"_s, u"n"_s, u"a\uffff"_s, {}, {}});
        QTest::newRow("mark of order, turned round") << Payload(NoteWritten{u"own"_s, u"n"_s, u"\ufffe"_s, {}, {}});
        // And at the beginning of a column it takes this one away.
        QTest::newRow("mark of order before a lesson") << Payload(LessonOpened{u"\ufeffown"_s});
        QTest::newRow("mark of order before a subject") << Payload(NoteRemoved{u"own"_s, u"\ufeffn"_s});
        QTest::newRow("mark of order before a kind") << Payload(Other{u"\ufeffk"_s, {}, {}, {}});
        QTest::newRow("lesson") << Payload(LessonOpened{broken});
        QTest::newRow("subject") << Payload(NoteRemoved{u"own"_s, broken});
        QTest::newRow("kind") << Payload(Other{broken, {}, {}, {}});
        QTest::newRow("one of several options")
            << Payload(AnswerGiven{.lesson = u"own"_s, .question = u"q"_s, .options = {u"a"_s, broken}});
        QTest::newRow("deep inside") << Payload(
            Other{u"k"_s, {}, {}, {{u"a"_s, QJsonArray{QJsonObject{{u"b"_s, QJsonArray{broken}}}}}}});
        QTest::newRow("key") << Payload(Other{u"k"_s, {}, {}, {{broken, 1}}});
    }

    void brokenCharacter_isNotRecorded()
    {
        QFETCH(Payload, payload);
        const Result<void> checked = checkRecorded(eventOf(payload), std::nullopt);
        QVERIFY(!checked.has_value());
        QVERIFY2(checked.error().what.contains(u"broken character"), qPrintable(checked.error().text()));
        Entry entry = sealedElsewhere(entryOf(1, payload), deviceOf(1), 1);
        const auto problem = importProblem(entry);
        QVERIFY(problem && problem->contains(u"broken character"));
    }

    // What is recorded can be taken in elsewhere.
    void longName_isNotRecorded()
    {
        QVERIFY(!checkRecorded(eventOf(LessonOpened{QString(301, u'l')}), std::nullopt));
        const Result<void> checked = checkRecorded(eventOf(NoteRemoved{u"own"_s, QString(5001, u'n')}), std::nullopt);
        QVERIFY(!checked);
        QCOMPARE(checked.error().what, u"The name of a lesson or document is too long to be saved."_s);
        QVERIFY(checked.error().where.size() <= 80);
        QVERIFY(checkRecorded(eventOf(NoteRemoved{u"own"_s, QString(5000, u'n')}), std::nullopt));
    }

    void wholeCharacters_areRecorded()
    {
        QVERIFY(checkRecorded(noteOf(u"\ufeff🦀 \0 \u2028 \ufffd e\u0301"_s), std::nullopt).has_value());
        QVERIFY(checkRecorded(eventOf(Other{u"k"_s, {}, {}, {{u"🦀"_s, QJsonArray{u"🦀"_s, 1, true, QJsonValue()}}}}),
                              std::nullopt)
                    .has_value());
    }

    void whatIsLetIn_survivesTheFile_data()
    {
        QTest::addColumn<char32_t>("character");
        for (const char32_t character :
             {0x00,   0x01,   0x1f,   0x7f,   0x80,   0x9f,   0xad,    0x2028,  0xd7ff,  0xd800,  0xdfff,  0xe000,
              0xfdd0, 0xfeff, 0xfffc, 0xfffd, 0xfffe, 0xffff, 0x10000, 0x1fffe, 0x1ffff, 0xfffff, 0x10ffff}) {
            QTest::addRow("U+%04X", static_cast<unsigned>(character)) << character;
        }
    }

    // Otherwise a note could make the store look damaged, and no backup of it would be taken for whole.
    void whatIsLetIn_survivesTheFile()
    {
        QFETCH(char32_t, character);
        const QString sign = character < 0x10000 ? QString(QChar(static_cast<char16_t>(character)))
                                                 : QString(QChar::fromUcs4(character));
        JournalDesk desk;
        int number = 0;
        for (const QString &text : {sign, QString(sign + u'a'), QString(u'a' + sign + u'b'), QString(u'a' + sign)}) {
            for (const Payload &payload :
                 {Payload(NoteWritten{u"own"_s, u"n"_s, text, {}, {}}), Payload(NoteRemoved{u"own"_s, text}),
                  Payload(LessonOpened{text}), Payload(Other{text, {}, {}, {{text, text}}})}) {
                Entry entry = entryOf(++number, payload);
                if (!checkRecorded(entry.event, std::nullopt)) {
                    continue;
                }
                QCOMPARE(desk.write(entry), Inserted::Added);
                const Event stored = readEvent(desk.database(), entry.event.id).value().value_or(Event());
                QCOMPARE(stored, entry.event);
                QCOMPARE(checksumOf(stored), entry.event.checksum);
            }
        }
    }

    void goodEvents_areTakenIn_data()
    {
        QTest::addColumn<Change>("change");
        QTest::newRow("as it is") << Change([](Entry &) {});
        QTest::newRow("beginning of time") << Change([](Entry &e) { e.event.timeMs = 0; });
        QTest::newRow("end of the year 9999") << Change([](Entry &e) { e.event.timeMs = 253'402'300'799'999; });
        QTest::newRow("of the form without devices") << Change([](Entry &e) {
            e.event.device = u"00000000-0000-0000-0000-000000000000"_s;
            e.event.sequence = 0;
            e.event.counter = 0;
        });
        QTest::newRow("a day to the east") << Change([](Entry &e) { e.event.zoneMinutes = 24 * 60; });
        QTest::newRow("a day to the west") << Change([](Entry &e) { e.event.zoneMinutes = -24 * 60; });
        QTest::newRow("longest names") << Change(
            [](Entry &e) { e.event.kind = e.event.lesson = e.event.course = QString(300, u'n'); });
        QTest::newRow("document with a long path") << Change([](Entry &e) { e.event.subject = QString(4200, u'n'); });
        QTest::newRow("long note") << Change([](Entry &e) {
            e.event = eventOf(NoteWritten{u"own"_s, idOf(7), QString(maxTextBytes, u'n'), {}, {}});
            e = sealedElsewhere(entryOf(1, payloadOf(e.event)), deviceOf(1), 5);
        });
        QTest::newRow("unknown kind with a text") << Change([](Entry &e) {
            e.event.kind = u"newer"_s;
            e.event.data = {{u"text"_s, QString(maxTextBytes, u'x')}};
        });
        QTest::newRow("highest numbers") << Change([](Entry &e) { e.event.counter = e.event.sequence = maxNumber; });
        QTest::newRow("text of an older program")
            << Change([](Entry &e) { e.source = QByteArray(maxOldTextBytes, 'x'); });
        QTest::newRow("no course") << Change([](Entry &e) { e.event.course.clear(); });
    }

    void goodEvents_areTakenIn()
    {
        QFETCH(Change, change);
        Entry entry = importable();
        change(entry);
        const auto problem = importProblem(entry);
        QVERIFY2(!problem, qPrintable(problem.value_or(QString())));
    }

    void badEvents_areNotTakenIn_data()
    {
        QTest::addColumn<Change>("change");
        QTest::addColumn<QString>("said");
        const auto row = [](const char *name, const QString &said, const Change &change) {
            QTest::newRow(name) << change << said;
        };
        row("no id", u"UUID"_s, [](Entry &e) { e.event.id.clear(); });
        row("id in braces", u"UUID"_s, [](Entry &e) { e.event.id = u'{' + e.event.id + u'}'; });
        row("id in capitals", u"UUID"_s, [](Entry &e) { e.event.id = e.event.id.toUpper(); });
        row("id with a space", u"UUID"_s, [](Entry &e) { e.event.id += u' '; });
        row("id that is a sentence", u"UUID"_s, [](Entry &e) { e.event.id = u"'; DROP TABLE events; --"_s; });
        row("device that is none", u"UUID"_s, [](Entry &e) { e.event.device = u"laptop"_s; });
        row("time below zero", u"milliseconds"_s, [](Entry &e) { e.event.timeMs = -1; });
        row("time in the year 10000", u"milliseconds"_s, [](Entry &e) { e.event.timeMs = 253'402'300'800'000; });
        row("no kind", u"kind"_s, [](Entry &e) { e.event.kind.clear(); });
        row("long kind", u"kind"_s, [](Entry &e) { e.event.kind = QString(301, u'k'); });
        row("long lesson", u"lesson"_s, [](Entry &e) { e.event.lesson = QString(301, u'l'); });
        row("long subject", u"subject"_s, [](Entry &e) { e.event.subject = QString(5001, u's'); });
        row("long course", u"missing or of the wrong type"_s, [](Entry &e) { e.event.course = QString(301, u'c'); });
        row("counter below zero", u"order"_s, [](Entry &e) { e.event.counter = -1; });
        row("counter that cannot be followed", u"order"_s, [](Entry &e) { e.event.counter = maxNumber + 1; });
        row("number that cannot be followed", u"order"_s, [](Entry &e) { e.event.sequence = maxNumber + 1; });
        row("number below zero", u"order"_s, [](Entry &e) { e.event.sequence = -1; });
        row("highest number there is", u"order"_s,
            [](Entry &e) { e.event.sequence = std::numeric_limits<qint64>::max(); });
        row("far in the east", u"order"_s, [](Entry &e) { e.event.zoneMinutes = 24 * 60 + 1; });
        row("far in the west", u"order"_s, [](Entry &e) { e.event.zoneMinutes = -24 * 60 - 1; });
        row("the lowest zone there is", u"order"_s,
            [](Entry &e) { e.event.zoneMinutes = std::numeric_limits<int>::min(); });
        row("no day", u"order"_s, [](Entry &e) { e.event.studyDay = {}; });
        row("source beyond everything", u"too large"_s,
            [](Entry &e) { e.source = QByteArray(maxOldTextBytes + 1, 'x'); });
        row("run with a text", u"too large"_s, [](Entry &e) {
            e.event.kind = u"program-run"_s;
            e.event.data = {{u"outcome"_s, QString(300'000, u'x')}};
        });
        row("snapshot with a second text", u"too large"_s,
            [](Entry &e) { e.event.data.insert(u"text"_s, QString(300'000, u'x')); });
        row("text beyond everything", u"too large"_s,
            [](Entry &e) { e.event.data.insert(u"text"_s, QString(maxOldTextBytes, u'x')); });
    }

    void badEvents_areNotTakenIn()
    {
        QFETCH(Change, change);
        QFETCH(QString, said);
        Entry entry = importable();
        change(entry);
        const auto problem = importProblem(entry);
        QVERIFY(problem.has_value());
        QVERIFY2(problem->contains(said), qPrintable(*problem));
    }
};

QTEST_GUILESS_MAIN(TestLimits)
#include "tst_limits.moc"
