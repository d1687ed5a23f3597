// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/uuid.h"
#include "course/packloader.h"
#include "practice/mockroom.h"
#include "practice/practicepage.h"
#include "practice/reviewdesk.h"
#include "progress/owncards.h"
#include "progress/ownerrors.h"
#include "support/windowdesk.h"
#include "window/rail.h"
#include "workbench/workbench.h"

#include <QComboBox>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QStackedWidget>
#include <QTemporaryDir>

using namespace Ochre;
using namespace Ochre::Window;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 dayMs = 86'400'000;
const QString lesson = u"ownership-and-moves"_s;

} // namespace

/// Practice in the whole window, with the course that came with Ochre.
class TestPracticeControl final : public QObject {
    Q_OBJECT

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

    void today_saysWhatIsDue()
    {
        QVERIFY(m_desk->press(u"todayAction"_s));
        QVERIFY2(label(u"todayDueTitle"_s).startsWith(u"2 card"_s), qPrintable(label(u"todayDueTitle"_s)));
        QVERIFY(label(u"todayDueDetail"_s).contains(u"1 question"_s));
    }

    void today_leadsToTheReview()
    {
        QTest::mouseClick(m_desk->window.findChild<QPushButton *>(u"todayReviewButton"_s), Qt::LeftButton);
        QVERIFY(m_desk->window.practicePage().isVisible());
        QTRY_VERIFY(desk().isVisible());
        QTest::keyClick(&desk(), Qt::Key_Escape);
        QTRY_VERIFY(!desk().isVisible());
        QVERIFY(m_desk->press(u"learnAction"_s));
        QVERIFY(m_desk->press(u"reviewAction"_s)); // goes on
        QTRY_VERIFY(desk().isVisible());
    }

    void exercise_isWrittenInTheWorkbenchFromItsBeginning()
    {
        const QString key = u"rust/"_s + m_exercise;
        if (desk().key() != key) { // the question comes first
            QTest::mouseClick(m_desk->window.findChild<QPushButton *>(u"suspendButton"_s), Qt::LeftButton);
        }
        QTRY_COMPARE(desk().key(), key);
        QTest::mouseClick(m_desk->window.findChild<QPushButton *>(u"workButton"_s), Qt::LeftButton);
        QVERIFY(!m_desk->window.practicePage().isVisible());
        QTRY_VERIFY(m_desk->workbench()->hasDocument());
        QVERIFY(m_desk->workbench()->document().exercise);
        QCOMPARE(m_desk->workbench()->document().exercise->id, m_exercise);
        QVERIFY(m_desk->press(u"practiceAction"_s));
        QCOMPARE(desk().key(), key); // it waits
    }

    void tenMinutes_areOfferedByToday()
    {
        QVERIFY(m_desk->press(u"todayAction"_s));
        auto *button = m_desk->window.findChild<QPushButton *>(u"todayTenMinutesButton"_s);
        QVERIFY(button->isVisible());
        QTest::mouseClick(button, Qt::LeftButton);
        QVERIFY(m_desk->window.practicePage().isVisible());
        QTRY_COMPARE(m_desk->progress.state().session.mode, Journal::SessionMode::TenMinutes);
        QTRY_VERIFY(desk().isVisible());
        QTest::keyClick(&desk(), Qt::Key_Escape);
        QTRY_VERIFY(!desk().isVisible());
    }

    void settings_holdAtOnce()
    {
        const int due = m_desk->window.practicePage().news().due;
        m_desk->progress.record(Progress::cardWritten({u"c1"_s, {}, u"What moves?"_s, u"A value."_s, {}, {}, {}}),
                                Progress::ownCourse);
        QCOMPARE(m_desk->window.practicePage().news().due, due + 1);
        m_desk->settings.setValue(Settings::Options::newCardsADay, 0);
        QCOMPARE(m_desk->window.practicePage().news().due, due);
    }

    // The bank of the course that came with Ochre, and the real editor.
    void mockInterview_asksLiveCodingInTheWorkbench()
    {
        QVERIFY(m_desk->press(u"mockAction"_s));
        const Practice::MockRoom &room = m_desk->window.practicePage().mockRoom();
        const auto part = [&room](const QString &name) { return room.findChild<QPushButton *>(name); };
        QTRY_VERIFY(part(u"startMockButton"_s)->isVisible());
        for (const QString &kind :
             {u"mockConcept"_s, u"mockCode"_s, u"mockReview"_s, u"mockDesign"_s, u"mockBehavioural"_s}) {
            part(kind)->setChecked(false);
        }
        room.findChild<QComboBox *>(u"mockLengthBox"_s)->setCurrentIndex(2);
        QVERIFY(part(u"startMockButton"_s)->isEnabled());
        QTest::keyClick(part(u"startMockButton"_s), Qt::Key_Return);
        QTRY_VERIFY(part(u"mockWorkButton"_s)->isVisible());
        const QString task = room.key();
        QTest::keyClick(room.findChild<QWidget *>(u"mockAsk"_s), Qt::Key_W);
        QVERIFY(!m_desk->window.practicePage().isVisible());
        QTRY_VERIFY(m_desk->workbench()->hasDocument());
        QCOMPARE(u"rust/"_s + m_desk->workbench()->document().exercise->id, task);
        QVERIFY(m_desk->press(u"practiceAction"_s));
        QVERIFY(part(u"mockWorkButton"_s)->isVisible()); // it waits
        QCOMPARE(room.key(), task);
        QTest::keyClick(room.findChild<QWidget *>(u"mockAsk"_s), Qt::Key_Escape);
        QTRY_VERIFY(m_desk->window.findChild<QPushButton *>(u"mockButton"_s)->isVisible());
    }

    void placement_isOpenedByItsCommand()
    {
        QVERIFY(m_desk->press(u"placementAction"_s));
        const auto *parts = m_desk->window.findChild<QListWidget *>(u"placementParts"_s);
        QTRY_VERIFY(parts->isVisible());
        QVERIFY(parts->count() >= 3);
    }

    // A program of the learner's own that the compiler rejected: no course has it.
    void ownError_isOpenedAsItWas()
    {
        const Study::OwnError error{
            .id = makeUuidV7(1), .code = u"E0425"_s, .program = u"fn main() { lost }\n"_s, .edition = u"2021"_s};
        m_desk->progress.record(Progress::errorWritten(error), Study::ownErrorCourse);
        m_desk->progress.record(Progress::errorMet(error, 200'000), Study::ownErrorCourse);
        QTRY_VERIFY(!m_desk->progress.hasUnsaved());
        QVERIFY(m_desk->press(u"mendAction"_s));
        QTRY_COMPARE(desk().key(), u"my-errors/"_s + error.id);
        QTest::mouseClick(m_desk->window.findChild<QPushButton *>(u"workButton"_s), Qt::LeftButton);
        QTRY_VERIFY(m_desk->workbench()->hasDocument());
        const Workbench::Document &document = m_desk->workbench()->document();
        QCOMPARE(document.id, u"@my-errors/+error/"_s + error.id);
        QCOMPARE(document.original, error.program.toUtf8());
        QCOMPARE(document.edition, error.edition);
        QVERIFY(document.exercise->goal.contains(u"E0425"_s));
    }

private:
    /// A question answered and an exercise solved twenty days ago.
    bool study(const Paths &paths)
    {
        const Result<Course::LoadedCourse> loaded = Course::loadPack(paths.lessons + u"/rust"_s);
        const Course::Lesson *found = loaded ? loaded->course.lesson(lesson) : nullptr;
        auto store = Progress::EventStore::open(Progress::EventStore::fileIn(paths.data));
        if (!found || !store) {
            return false;
        }
        m_exercise = found->exercises.front().id;
        const auto asked = std::ranges::find_if(found->questions, &Course::Question::isAskedCheck);
        const qint64 timeMs = systemClock()() - 20 * dayMs;
        const auto entry = [timeMs](const char *kind, const QString &subject, const QJsonObject &data) {
            return Progress::Entry{
                {makeUuidV7(timeMs), timeMs, QString::fromLatin1(kind), lesson, subject, data}, std::nullopt, false};
        };
        return store
            ->append(std::vector{entry(Progress::EventKind::answerGiven, asked->id, {{u"correct"_s, true}}),
                                 entry(Progress::EventKind::exerciseSolved, m_exercise, {})})
            .has_value();
    }

    QString label(const QString &name) const { return m_desk->window.findChild<QLabel *>(name)->text(); }
    Practice::ReviewDesk &desk() const { return m_desk->window.practicePage().desk(); }

    QTemporaryDir m_folder;
    std::unique_ptr<WindowDesk> m_desk;
    QString m_exercise;
};

QTEST_MAIN(TestPracticeControl)
#include "tst_practicecontrol.moc"
