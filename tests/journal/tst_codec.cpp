// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "journal/codec.h"

#include <QJsonArray>
#include <QTest>

using namespace Ochre::Journal;
using namespace Qt::StringLiterals;

namespace {

std::vector<Payload> everyKind()
{
    return {LessonOpened{u"own"_s},
            SectionReached{u"own"_s, u"moves"_s},
            AnswerGiven{u"own"_s, u"q"_s, true, false, false, {u"a"_s, u"c"_s}, u"x"_s, Sureness::Fairly, 2, u"3"_s, 900},
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
            Undo{u"019e0000-0000-7000-8000-000000000001"_s}};
}

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
