// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/uuid.h"
#include "course/packloader.h"
#include "insight/errorlist.h"
#include "insight/progresspage.h"
#include "journal/codec.h"
#include "support/windowdesk.h"
#include "window/rail.h"
#include "workbench/workbench.h"

#include <QApplication>
#include <QLabel>
#include <QPushButton>
#include <QTemporaryDir>
#include <QToolButton>

#include <algorithm>

using namespace Ochre;
using namespace Ochre::Window;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 dayMs = 86'400'000;
const QString lesson = u"ownership-and-moves"_s;

} // namespace

/// The Progress page in the whole window, with the course that came with Ochre.
class TestInsightControl final : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    std::unique_ptr<WindowDesk> m_desk;
    QString m_exercise;
    QString m_saw; // what the course's card says that the compiler saw

    QString label(const QString &name) const { return m_desk->window.findChild<QLabel *>(name)->text(); }

    bool study(const Paths &paths)
    {
        const Result<Course::LoadedCourse> loaded = Course::loadPack(paths.lessons + u"/rust"_s);
        const Course::Lesson *found = loaded ? loaded->course.lesson(lesson) : nullptr;
        auto store = Progress::EventStore::open(Progress::EventStore::fileIn(paths.data));
        if (!found || !store) {
            return false;
        }
        m_exercise = found->exercises.front().id;
        const auto card = std::ranges::find(loaded->course.cards, u"E0382"_s, &Course::ExplainCard::code);
        m_saw = card == loaded->course.cards.end() ? QString() : QString(card->saw).remove(u'`').simplified();
        std::vector<Progress::Entry> entries;
        const auto add = [&entries](const Journal::Payload &payload, qint64 timeMs) {
            Progress::Entry entry{Journal::eventOf(payload), std::nullopt, false};
            entry.event.timeMs = timeMs;
            entry.event.id = makeUuidV7(timeMs);
            entries.push_back(entry);
        };
        const qint64 timeMs = systemClock()() - 3 * dayMs;
        int asked = 0;
        for (const Course::Question &question : found->questions) {
            if (question.isAskedCheck()) {
                add(Journal::AnswerGiven{.lesson = lesson, .question = question.id, .correct = true}, timeMs);
                ++asked;
            }
        }
        add(Journal::ProgramRun{lesson, lesson + u'/' + m_exercise, u"compile-failed"_s, {u"E0382"_s}, 101, 1, 0, {}},
            timeMs);
        return asked > 2 && store->append(entries).has_value();
    }

private slots:
    void initTestCase()
    {
        Paths paths = Paths::below(m_folder.path());
        for (const QString &folder : {paths.data, paths.config, paths.cache}) {
            QVERIFY(QDir().mkpath(folder));
        }
        paths.lessons = QStringLiteral(OCHRE_SOURCE_DIR "/lessons");
        QVERIFY(study(paths));
        m_desk = std::make_unique<WindowDesk>(paths);
        QVERIFY(m_desk->start());
        QTRY_VERIFY(m_desk->progress.isPersistent());
    }

    void cleanupTestCase() { m_desk.reset(); }

    void page_isCountedWhenItIsShown()
    {
        QCOMPARE(label(u"heatWords"_s), QString());
        auto *button = m_desk->window.findChild<QToolButton *>(u"progressRailButton"_s);
        QTest::mouseClick(button, Qt::LeftButton);
        QVERIFY(m_desk->window.progressPage().isVisible());
        QVERIFY(button->isChecked());
        QTRY_VERIFY2(label(u"heatWords"_s).startsWith(u"1 day"_s), qPrintable(label(u"heatWords"_s)));
        QVERIFY(label(u"recallWords"_s).contains(u"1 of 36 lesson"_s));
        QVERIFY(!label(u"progressScope"_s).isEmpty());
    }

    void page_followsWhatHappensWhileItIsShown()
    {
        QVERIFY(m_desk->press(u"progressAction"_s));
        m_desk->progress.record(Journal::ExerciseSolved{lesson, m_exercise});
        QTRY_VERIFY2(label(u"heatWords"_s).startsWith(u"2 day"_s), qPrintable(label(u"heatWords"_s)));
    }

    void keyboard_reachesTheNumbers()
    {
        QVERIFY(m_desk->press(u"learnAction"_s));
        QVERIFY(m_desk->press(u"progressAction"_s));
        auto *numbers = m_desk->window.findChild<QPushButton *>(u"showNumbersButton"_s);
        QTRY_COMPARE(QApplication::focusWidget(), numbers);
        QTest::keyClick(numbers, Qt::Key_Space);
        auto *table = m_desk->window.findChild<QTableWidget *>(u"heatNumbers"_s);
        QVERIFY(table->isVisible());
        QTest::keyClick(numbers, Qt::Key_Space);
        QVERIFY(!table->isVisible());
    }

    void error_leadsToItsProgramAndExplanation()
    {
        QVERIFY(m_desk->press(u"progressAction"_s));
        auto *errors = m_desk->window.findChild<Insight::ErrorList *>();
        QTRY_VERIFY(errors->isVisible());
        QCOMPARE(errors->item(0, 1)->text(), u"used after a move"_s);
        QVERIFY(!m_saw.isEmpty());
        QCOMPARE(errors->item(0, 1)->toolTip(), m_saw);
        errors->setCurrentCell(0, 4);
        QTest::keyClick(errors, Qt::Key_Return);
        QTRY_VERIFY(m_desk->workbench()->hasDocument());
        QCOMPARE(m_desk->workbench()->document().id, lesson + u'/' + m_exercise);
        QVERIFY(m_desk->workbench()->isVisible());
        QVERIFY(m_desk->press(u"progressAction"_s));
        errors->setCurrentCell(0, 0);
        QTest::keyClick(errors, Qt::Key_Return);
        QTRY_VERIFY(!m_desk->window.progressPage().isVisible());
    }

    void back_comesBack()
    {
        for (const QString &page : {u"progressAction"_s, u"learnAction"_s}) {
            QVERIFY(m_desk->press(page));
            QCoreApplication::processEvents(); // a place is noted when the turn to it has settled
        }
        QVERIFY(m_desk->press(u"backAction"_s));
        QVERIFY(m_desk->window.progressPage().isVisible());
        QVERIFY(m_desk->press(u"forwardAction"_s));
        QVERIFY(!m_desk->window.progressPage().isVisible());
    }
};

QTEST_MAIN(TestInsightControl)
#include "tst_insightcontrol.moc"
