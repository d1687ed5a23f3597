// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "consolebench.h"
#include "course/packworkshop.h"
#include "ctl/cardscommand.h"
#include "ctl/exportcommand.h"
#include "ctl/interviewcommand.h"
#include "ctl/packcommands.h"
#include "progress/eventstore.h"

#include <QTest>

using namespace Ochre;
using namespace Ochre::Ctl;
using namespace Qt::StringLiterals;

/// Names of courses and lessons that a command keeps or looks for: what nothing has is refused, and what there is is
/// said.
class TestKnownPlaces final : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<ConsoleBench> m_bench;

    int card(const QString &lesson)
    {
        return m_bench->run(runCardsCommand, {u"add"_s, u"--front"_s, u"Who owns it?"_s, u"--back"_s,
                                              u"The last name."_s, u"--lesson"_s, lesson});
    }

private slots:
    void init() { m_bench = std::make_unique<ConsoleBench>(); }

    void lesson_ofACardIsOneThatThereIs()
    {
        QCOMPARE(card(u"rust/option"_s), int(Fine));
        QCOMPARE(m_bench->run(runCardsCommand, {u"list"_s, u"--json"_s}), int(Fine));
        QCOMPARE(m_bench->json()[u"cards"_s].toArray()[0].toObject()[u"lesson"_s].toString(), u"rust/option"_s);
    }

    void lesson_thatIsNoneIsRefused_data()
    {
        QTest::addColumn<QString>("lesson");
        QTest::addColumn<QString>("said");
        const QString form = u"This names no lesson."_s;
        QTest::newRow("out of the course") << u"rust/../.."_s << form;
        QTest::newRow("a path") << u"/etc/passwd"_s << form;
        QTest::newRow("no course") << u"option"_s << form;
        QTest::newRow("no lesson") << u"rust/"_s << form;
        QTest::newRow("deeper") << u"rust/option/exercise"_s << form;
        QTest::newRow("a backslash") << u"rust\\option"_s << form;
        QTest::newRow("a line end") << u"rust/option\n"_s << form;
        QTest::newRow("a capital") << u"Rust/option"_s << form;
        QTest::newRow("a tilde") << u"~/option"_s << form;
        QTest::newRow("another course") << u"rst/option"_s << u"The nearest one is “rust”"_s;
        QTest::newRow("another lesson") << u"rust/optoin"_s << u"“option”"_s;
    }

    void lesson_thatIsNoneIsRefused()
    {
        QFETCH(QString, lesson);
        QFETCH(QString, said);
        QCOMPARE(card(lesson), int(Impossible));
        QVERIFY2(m_bench->err.contains(said), qPrintable(m_bench->err));
        QVERIFY(!QFileInfo::exists(Progress::EventStore::fileIn(m_bench->paths.data))); // nothing is left behind
    }

    void lesson_canBeTakenOffACard()
    {
        QCOMPARE(card(u"rust/option"_s), int(Fine));
        const QString id = m_bench->out.trimmed();
        QCOMPARE(m_bench->run(runCardsCommand, {u"change"_s, id, u"--lesson"_s, u"rust/nowhere"_s}), int(Impossible));
        QCOMPARE(m_bench->run(runCardsCommand, {u"change"_s, id, u"--lesson"_s, u""_s}), int(Fine));
        QCOMPARE(m_bench->run(runCardsCommand, {u"change"_s, id, u"--tag"_s, u"moves"_s}), int(Fine));
    }

    void course_ofAnInterviewIsInstalled()
    {
        const QStringList date{u"add"_s, u"--day"_s, u"2026-03-20"_s, u"--at"_s, u"1772625600:0"_s};
        for (const QString &course : {u"nope"_s, u"../rust"_s, u"rust/option"_s, u"RUST"_s}) {
            QCOMPARE(m_bench->run(runInterviewCommand, date + QStringList{u"--course"_s, course}), int(Impossible));
            QVERIFY2(m_bench->err.contains(u"No course with this id is installed. "_s + course),
                     qPrintable(m_bench->err));
            QVERIFY2(m_bench->err.contains(u"rust-senior"), qPrintable(m_bench->err));
        }
        QCOMPARE(m_bench->run(runInterviewCommand, date + QStringList{u"--course"_s, u"rust"_s}), int(Fine));
        QCOMPARE(m_bench->run(runInterviewCommand, date + QStringList{u"--course"_s, u"my-cards"_s}), int(Fine));
        QCOMPARE(m_bench->run(runInterviewCommand, date + QStringList{u"--course"_s, u""_s}), int(Fine));
    }

    void names_thatNothingHasSayWhatThereIs()
    {
        QCOMPARE(m_bench->run(runExportCommand, {u"gift"_s, m_bench->at(u"a"_s), u"--course"_s, u"rusty"_s}),
                 int(Impossible));
        QVERIFY2(m_bench->err.contains(u"The nearest one is “rust”"), qPrintable(m_bench->err));
        QCOMPARE(m_bench->run(runPackCommand, {u"remove"_s, u"rust"_s}), int(Impossible));
        QVERIFY2(m_bench->err.contains(u"There is none."), qPrintable(m_bench->err));
        QCOMPARE(m_bench->run(runPackCommand, {u"check"_s, u"rust"_s}), int(Impossible));
        QVERIFY2(m_bench->err.contains(m_bench->paths.lessons + u"/rust."_s), qPrintable(m_bench->err));
        QCOMPARE(m_bench->run(runPackCommand, {u"list"_s, u"rsut"_s}), int(Impossible));
        QVERIFY2(m_bench->err.contains(u"“rust”"), qPrintable(m_bench->err));
        const Course::PackWorkshop pack;
        for (const QString &option : {u"--tells"_s, u"--no-compile"_s}) {
            QCOMPARE(m_bench->run(runPackCommand, {u"check"_s, pack.path(), u"--no-compile"_s, option, u"--lesson"_s,
                                                   u"handing-ovr"_s}),
                     int(Impossible));
            QVERIFY2(m_bench->err.contains(u"There is only “handing-over”."), qPrintable(m_bench->err));
        }
    }
};

QTEST_GUILESS_MAIN(TestKnownPlaces)
#include "tst_knownplaces.moc"
