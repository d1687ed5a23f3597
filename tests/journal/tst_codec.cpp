// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "journal/codec.h"
#include "journal/seal.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

#include <limits>
#include <random>

using namespace Ochre::Journal;
using namespace Qt::StringLiterals;

namespace {

std::vector<Payload> everyKind()
{
    return {
        LessonOpened{u"own"_s},
        SectionReached{u"own"_s, u"moves"_s},
        AnswerGiven{u"own"_s, u"q"_s, true, false, false, {u"a"_s, u"c"_s}, u"x"_s, Sureness::Fairly, 2, u"3"_s, 900},
        AnswerGiven{.lesson = {}, .question = u"design"_s, .options = {u"s"_s}, .points = Points{3, 5}},
        ProgramRun{u"own"_s, u"own/ex"_s, u"finished"_s, {u"E0382"_s}, 3, 200, 800, TestCount{4, 3}},
        ProgramRun{u"own"_s, u"own/ex"_s, u"panicked"_s, {}, 101, 200, 800, std::nullopt},
        ExerciseSolved{u"own"_s, u"ship"_s},
        HintShown{u"own"_s, u"ship"_s, 2},
        CodeSnapshot{u"own"_s, u"own/ex"_s, u"run"_s, u"00ff"_s},
        ConfidenceRated{u"own"_s, 3, u"mostly"_s},
        FixApplied{u"own"_s, u"own/ex"_s, u"E0382"_s, u"Clone it"_s},
        SolutionShown{u"own"_s, u"ship"_s},
        MustKnowSet{u"line"_s, true},
        NoteWritten{u"own"_s, u"n"_s, u"mine"_s, u"topic"_s, u"parent"_s},
        NoteRemoved{u"own"_s, u"n"_s},
        Undo{u"019e0000-0000-7000-8000-000000000001"_s},
        CardWritten{u"rust/own"_s, u"c"_s, u"f"_s, u"b"_s, u"x"_s, {{u"yes"_s, true}, {u"no"_s, false}}, {u"t"_s}},
        CardRemoved{u"c"_s},
        ItemReviewed{u"own"_s, u"q"_s, 3, ReviewWay::Cram, ItemKind::Drill, 900, u"s"_s},
        ItemSuspended{u"own"_s, u"q"_s, true},
        SessionBegun{ReviewWay::Quiz, {u"rust/q"_s, u"my-cards/c"_s}},
        SessionBegun{ReviewWay::Quiz, {u"rust/q"_s}, SessionMode::Plain, Feedback::AtEnd},
        SessionBegun{ReviewWay::Quiz, {u"rust/q"_s}, SessionMode::TenMinutes},
        InterviewSet{u"i"_s, u"Backend"_s, QDate(2026, 12, 24), {u"rust"_s}, 30},
        InterviewRemoved{u"i"_s}};
}

Event eventWith(const char *kind, const QJsonObject &data)
{
    Event event;
    event.kind = QString::fromLatin1(kind);
    event.lesson = u"own"_s;
    event.subject = u"s"_s;
    event.data = data;
    return event;
}

/// What comes out at the other end of a file.
Event fromText(const Event &event)
{
    Event read = event;
    read.data = QJsonDocument::fromJson(dataText(event.data)).object();
    return read;
}

/// Payloads of any content, as a learner could make them.
class AnyPayload final {
public:
    explicit AnyPayload(quint32 seed)
        : m_random(seed)
    {
    }

    Payload next()
    {
        switch (below(8)) {
        case 0:
            return AnswerGiven{text(),
                               text(),
                               flip(),
                               flip(),
                               flip(),
                               {text(), text()},
                               textOrNothing(),
                               static_cast<Sureness>(below(4)),
                               number(),
                               textOrNothing(),
                               qint64{number()} * number(),
                               flip() ? std::optional(Points{number(), number()}) : std::nullopt};
        case 1:
            return ProgramRun{textOrNothing(), text(),
                              textOrNothing(), {text()},
                              number(),        number(),
                              number(),        flip() ? std::optional(TestCount{number(), number()}) : std::nullopt};
        case 2:
            return NoteWritten{textOrNothing(), text(), textOrNothing(), textOrNothing(), textOrNothing()};
        case 3:
            return FixApplied{textOrNothing(), text(), textOrNothing(), textOrNothing()};
        case 4:
            return ConfidenceRated{text(), number(), textOrNothing()};
        case 5:
            return CardWritten{textOrNothing(),    text(),          textOrNothing(), textOrNothing(), textOrNothing(),
                               {{text(), flip()}}, {text(), text()}};
        case 6:
            return ItemReviewed{textOrNothing(),
                                text(),
                                number(),
                                static_cast<ReviewWay>(below(3)),
                                static_cast<ItemKind>(below(5)),
                                number(),
                                textOrNothing()};
        default:
            return Other{u"new-"_s + text(), textOrNothing(), textOrNothing(), {{text(), number()}}};
        }
    }

private:
    int below(int limit) { return std::uniform_int_distribution<int>(0, limit - 1)(m_random); }
    bool flip() { return below(2) == 0; }
    int number()
    {
        return std::uniform_int_distribution<int>(std::numeric_limits<int>::min(),
                                                  std::numeric_limits<int>::max())(m_random);
    }
    QString text()
    {
        static const QStringList pieces{u"a"_s,  u" "_s,      u"ö"_s,  u"🦀"_s, u"\""_s,     u"\\"_s,          u"\n"_s,
                                        u"\r"_s, u"\u2028"_s, u"</"_s, u"{}"_s, u"\ufeff"_s, QString(QChar(0))};
        QString all;
        for (int count = 1 + below(5); count > 0; --count) {
            all += pieces.at(below(static_cast<int>(pieces.size())));
        }
        return all;
    }
    QString textOrNothing() { return flip() ? text() : u""_s; }

    std::mt19937 m_random;
};

} // namespace

class TestCodec final : public QObject {
    Q_OBJECT

private slots:
    void everyKind_isReadBack()
    {
        for (const Payload &payload : everyKind()) {
            const Event event = eventOf(payload);
            QVERIFY2(payloadOf(event) == payload, qPrintable(event.kind));
        }
    }

    void keysInTheLog_stayWhatTheyAre()
    {
        const Event event = eventOf(everyKind().at(2));
        QCOMPARE(event.kind, u"answer-given"_s);
        QCOMPARE(event.subject, u"q"_s);
        QCOMPARE(event.data["sureness"_L1].toString(), u"fairly"_s);
        QCOMPARE(event.data["content_version"_L1].toString(), u"3"_s);
        QCOMPARE(event.data["options"_L1].toArray(), (QJsonArray{u"a"_s, u"c"_s}));
    }

    // Every log that was ever written has these words.
    void everyKind_isWrittenAsTheReadmeSays_data()
    {
        QTest::addColumn<int>("number");
        QTest::addColumn<QByteArray>("written"); // kind, lesson, subject, data
        const QByteArrayList lines{
            R"(lesson-opened|own||{})",
            R"(section-reached|own|moves|{})",
            R"(answer-given|own|q|{"attempt":2,"content_version":"3","correct":true,"ms":900,"options":["a","c"],)"
            R"("partly":false,"sureness":"fairly","text":"x","unknown":false})",
            R"(answer-given||design|{"attempt":0,"content_version":"","correct":false,"ms":0,"options":["s"],"partly":false,)"
            R"("points":3,"points_possible":5,"sureness":"","text":"","unknown":false})",
            R"(program-run|own|own/ex|{"codes":["E0382"],"compile_ms":200,"document":"own/ex","exit_code":3,)"
            R"("outcome":"finished","passed":3,"run_ms":800,"tests":4})",
            R"(program-run|own|own/ex|{"codes":[],"compile_ms":200,"document":"own/ex","exit_code":101,)"
            R"("outcome":"panicked","run_ms":800})",
            R"(exercise-solved|own|ship|{})",
            R"(hint-shown|own|ship|{"step":2})",
            R"(code-snapshot|own|own/ex|{"document":"own/ex","hash":"00ff","reason":"run"})",
            R"(confidence-rated|own||{"rating":3,"text":"mostly"})",
            R"(fix-applied|own|own/ex|{"code":"E0382","title":"Clone it"})",
            R"(solution-shown|own|ship|{})",
            R"(must-know-set||line|{"known":true})",
            R"(note-written|own|n|{"parent":"parent","text":"mine","topic":"topic"})",
            R"(note-removed|own|n|{})",
            R"(undo||019e0000-0000-7000-8000-000000000001|{})",
            R"(card-written|rust/own|c|{"back":"b","code":"x","front":"f","options":[{"correct":true,"text":"yes"},)"
            R"({"correct":false,"text":"no"}],"tags":["t"]})",
            R"(card-removed||c|{})",
            R"(item-reviewed|own|q|{"grade":3,"item":"drill","ms":900,"session":"s","way":"cram"})",
            R"(item-suspended|own|q|{"suspended":true})",
            R"(session-begun||review|{"items":["rust/q","my-cards/c"],"way":"quiz"})",
            R"(session-begun||review|{"feedback":"end","items":["rust/q"],"way":"quiz"})",
            R"(session-begun||review|{"items":["rust/q"],"mode":"ten-minutes","way":"quiz"})",
            R"(interview-set||i|{"courses":["rust"],"day":"2026-12-24","minutes":30,"role":"Backend"})",
            R"(interview-removed||i|{})"};
        QCOMPARE(lines.size(), std::ssize(everyKind()));
        for (int number = 0; number < lines.size(); ++number) {
            QTest::addRow("%d %s", number, lines[number].split('|').first().constData()) << number << lines[number];
        }
    }

    void everyKind_isWrittenAsTheReadmeSays()
    {
        QFETCH(int, number);
        QFETCH(QByteArray, written);
        const Event event = eventOf(everyKind().at(static_cast<size_t>(number)));
        QCOMPARE((QStringList{event.kind, event.lesson, event.subject}.join(u'|') + u'|').toUtf8()
                     + dataText(event.data),
                 written);
    }

    void anyContent_survivesTheFile_data()
    {
        QTest::addColumn<quint32>("seed");
        for (quint32 seed = 1; seed <= 5; ++seed) {
            QTest::addRow("%u", seed) << seed;
        }
    }

    void anyContent_survivesTheFile()
    {
        QFETCH(quint32, seed);
        AnyPayload any(seed);
        for (int round = 0; round < 200; ++round) {
            const Payload payload = any.next();
            const Event event = eventOf(payload);
            QVERIFY2(payloadOf(fromText(event)) == payload, dataText(event.data).constData());
            QCOMPARE(dataText(fromText(event).data), dataText(event.data));
        }
    }

    void missingPlace_makesAnEventOnlyCounted_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<bool>("needsLesson");
        QTest::addColumn<bool>("needsSubject");
        const auto row = [](const char *kind, bool needsLesson, bool needsSubject) {
            QTest::newRow(kind) << QString::fromLatin1(kind) << needsLesson << needsSubject;
        };
        row(EventKind::lessonOpened, true, false);
        row(EventKind::sectionReached, true, true);
        row(EventKind::answerGiven, false, true);
        row(EventKind::programRun, false, false);
        row(EventKind::exerciseSolved, true, true);
        row(EventKind::hintShown, false, true);
        row(EventKind::codeSnapshot, false, true);
        row(EventKind::confidenceRated, true, false);
        row(EventKind::fixApplied, false, true);
        row(EventKind::solutionShown, false, true);
        row(EventKind::mustKnowSet, false, true);
        row(EventKind::noteWritten, false, true);
        row(EventKind::noteRemoved, false, true);
        row(EventKind::undo, false, true);
        row(EventKind::cardWritten, false, true);
        row(EventKind::cardRemoved, false, true);
        row(EventKind::itemReviewed, false, true);
        row(EventKind::itemSuspended, false, true);
        row(EventKind::sessionBegun, false, true);
        row(EventKind::interviewSet, false, true);
        row(EventKind::interviewRemoved, false, true);
    }

    void missingPlace_makesAnEventOnlyCounted()
    {
        QFETCH(QString, kind);
        QFETCH(bool, needsLesson);
        QFETCH(bool, needsSubject);
        const Event whole = eventWith(kind.toLatin1().constData(), {});
        QVERIFY(!std::holds_alternative<Other>(payloadOf(whole)));
        Event event = whole;
        event.lesson.clear();
        QCOMPARE(std::holds_alternative<Other>(payloadOf(event)), needsLesson);
        event = whole;
        event.subject.clear();
        QCOMPARE(std::holds_alternative<Other>(payloadOf(event)), needsSubject);
    }

    // Of a damaged file or a newer program: a value of another type counts as one that is not there.
    void valuesOfAnotherType_areLeftOut()
    {
        const Event answer = eventWith(EventKind::answerGiven, {{u"correct"_s, 1},
                                                                {u"partly"_s, u"true"_s},
                                                                {u"options"_s, u"a"_s},
                                                                {u"text"_s, 5},
                                                                {u"sureness"_s, true},
                                                                {u"attempt"_s, u"2"_s},
                                                                {u"content_version"_s, 3},
                                                                {u"ms"_s, 1.5}});
        QCOMPARE(std::get<AnswerGiven>(payloadOf(answer)), (AnswerGiven{.lesson = u"own"_s, .question = u"s"_s}));
        const Event run = eventWith(EventKind::programRun, {{u"codes"_s, QJsonObject{{u"E0382"_s, 1}}},
                                                            {u"exit_code"_s, QJsonValue()},
                                                            {u"tests"_s, u"4"_s},
                                                            {u"passed"_s, 3},
                                                            {u"run_ms"_s, 1e300}});
        QCOMPARE(std::get<ProgramRun>(payloadOf(run)), (ProgramRun{.lesson = u"own"_s, .document = u"s"_s}));
    }

    // What a newer program does in a way of its own must not move the schedule of this one.
    void unknownWay_leavesTheScheduleAlone()
    {
        const Event event = eventWith(EventKind::itemReviewed, {{u"grade"_s, 3}, {u"way"_s, u"dream"_s}});
        QCOMPARE(std::get<ItemReviewed>(payloadOf(event)).way, ReviewWay::Cram);
        const Event card = eventWith(EventKind::cardWritten, {{u"options"_s, QJsonArray{1, u"x"_s, QJsonObject{}}}});
        QVERIFY(std::get<CardWritten>(payloadOf(card)).options.empty());
    }

    // A session of a newer program goes on by its way.
    void unknownMode_isWhatTheWaySays()
    {
        const Event event = eventWith(EventKind::sessionBegun, {{u"way"_s, u"quiz"_s},
                                                                {u"mode"_s, u"dream"_s},
                                                                {u"feedback"_s, u"never"_s},
                                                                {u"items"_s, QJsonArray{u"rust/q"_s}}});
        QCOMPARE(std::get<SessionBegun>(payloadOf(event)), (SessionBegun{ReviewWay::Quiz, {u"rust/q"_s}}));
    }

    void emptyAndForeignOptions_areNoChoice()
    {
        const Event event =
            eventWith(EventKind::answerGiven,
                      {{u"options"_s, QJsonArray{u""_s, 1, u"b"_s, QJsonValue(), QJsonArray{u"c"_s}, u"b"_s}}});
        QCOMPARE(std::get<AnswerGiven>(payloadOf(event)).options, (QStringList{u"b"_s, u"b"_s}));
    }

    void runWithoutTests_isNoTestRun()
    {
        QVERIFY(!std::get<ProgramRun>(payloadOf(eventWith(EventKind::programRun, {{u"passed"_s, 3}}))).tests);
        const Payload none = payloadOf(eventWith(EventKind::programRun, {{u"tests"_s, 0}}));
        QCOMPARE(std::get<ProgramRun>(none).tests, (TestCount{0, 0})); // a run in which all are ignored
    }

    void hash_belongsToSnapshotsAlone()
    {
        Event event = eventWith(EventKind::codeSnapshot, {{u"reason"_s, u"run"_s}});
        QCOMPARE(sourceHashOf(event), QString());
        setSourceHash(event, u"00ff"_s);
        QCOMPARE(sourceHashOf(event), u"00ff"_s);
        QCOMPARE(std::get<CodeSnapshot>(payloadOf(event)).reason, u"run"_s); // the rest is still there
        event.kind = QString::fromLatin1(EventKind::noteWritten);
        QCOMPARE(sourceHashOf(event), QString());
        event = eventWith(EventKind::codeSnapshot, {{u"hash"_s, 255}});
        QCOMPARE(sourceHashOf(event), QString());
    }

    void kindOfAnotherSpelling_isUnknown()
    {
        for (const char *kind : {"Lesson-Opened", "lesson-opened ", "lesson_opened", ""}) {
            QVERIFY2(std::holds_alternative<Other>(payloadOf(eventWith(kind, {}))), kind);
        }
    }

    void sureness_hasAWord()
    {
        for (const Sureness each : {Sureness::Unsaid, Sureness::Guess, Sureness::Fairly, Sureness::Sure}) {
            QCOMPARE(surenessOf(wordOf(each)), each);
        }
        QCOMPARE(surenessOf(u"certainly"_s), Sureness::Unsaid);
    }

    void unknownOrUnusable_isKept()
    {
        Event event;
        event.kind = u"garden-watered"_s;
        event.data = {{u"litres"_s, 2.5}};
        QVERIFY(std::holds_alternative<Other>(payloadOf(event)));
        QCOMPARE(eventOf(payloadOf(event)).data, event.data);
        event.kind = QString::fromLatin1(EventKind::answerGiven); // without a question
        QVERIFY(std::holds_alternative<Other>(payloadOf(event)));
    }
};

QTEST_GUILESS_MAIN(TestCodec)
#include "tst_codec.moc"
