// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "journal/codec.h"
#include "journal/mockpayload.h"

#include <QTest>

using namespace Ochre::Journal;
using namespace Qt::StringLiterals;

class TestMockPayload final : public QObject {
    Q_OBJECT

private slots:
    void written_isRead()
    {
        const MockBegun begun{u"backend"_s, u"senior"_s, 45, true, {{u"rust/q"_s, u"code"_s, 240, 2}}};
        const Event event = eventOf(payloadOf(begun));
        QCOMPARE(event.subject, u"mock"_s);
        QVERIFY(readMockBegun(event) == begun);
        const MockAnswered answered{u"m"_s,
                                    u"rust/q"_s,
                                    u"answered"_s,
                                    true,
                                    u"text"_s,
                                    {QString(), u"b"_s},
                                    u"3 performance"_s,
                                    true,
                                    Sureness::Fairly,
                                    900,
                                    true,
                                    {u"one"_s},
                                    {1, 2}};
        QVERIFY(readMockAnswered(eventOf(payloadOf(answered))) == answered);
        const MockStopped stopped{u"m"_s, true};
        QVERIFY(readMockStopped(eventOf(payloadOf(stopped))) == stopped);
        const PlacementBegun placement{u"rust"_s, 2};
        QVERIFY(readPlacementBegun(eventOf(payloadOf(placement))) == placement);
    }

    // They are kept and counted, whatever program reads them.
    void projections_seeAnotherKind()
    {
        const Event event = eventOf(payloadOf(MockStopped{u"m"_s, false}));
        QVERIFY(std::holds_alternative<Other>(payloadOf(event)));
        QCOMPARE(eventOf(payloadOf(event)).data, event.data);
    }

    void brokenEvent_saysNothing()
    {
        Event event;
        for (const char *kind : {EventKind::mockBegun, EventKind::mockAnswered, EventKind::mockStopped,
                                 EventKind::placementBegun, EventKind::undo}) {
            event.kind = QString::fromLatin1(kind);
            event.data = {{u"questions"_s, u"none"_s}, {u"mock"_s, 3}, {u"part"_s, -4}};
            QVERIFY(!readMockBegun(event) && !readMockAnswered(event) && !readMockStopped(event)
                    && !readPlacementBegun(event));
        }
        event = eventOf(payloadOf(MockAnswered{.mock = u"m"_s, .question = u"q"_s, .takenMs = -5, .points = {9, 2}}));
        QCOMPARE(readMockAnswered(event)->takenMs, 0);
        QCOMPARE(readMockAnswered(event)->points.reached, 2); // a share is never over the whole
    }
};

QTEST_GUILESS_MAIN(TestMockPayload)
#include "tst_mockpayload.moc"
