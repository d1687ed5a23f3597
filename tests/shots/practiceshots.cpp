// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "practiceshots.h"

#include "base/clock.h"
#include "base/uuid.h"
#include "course/packloader.h"
#include "journal/codec.h"
#include "practice/gradebar.h"
#include "practice/practicepage.h"
#include "practice/questionpanel.h"
#include "practice/reviewdesk.h"
#include "progress/eventstore.h"
#include "progress/owncards.h"

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QDialog>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTabWidget>
#include <QTest>

using namespace Qt::StringLiterals;

namespace Ochre::Shots {

namespace {

constexpr qint64 dayMs = 86'400'000;
constexpr int mostCards = 40;

Journal::Entry entryOf(const Journal::Payload &payload, const QString &course, qint64 timeMs)
{
    Journal::Entry entry{Journal::eventOf(payload), std::nullopt, false};
    entry.event.course = course;
    entry.event.timeMs = timeMs;
    entry.event.id = makeUuidV7(timeMs);
    return entry;
}

} // namespace

bool studyForWeeks(const Paths &paths)
{
    const Result<Course::LoadedCourse> loaded = Course::loadPack(Paths::standard().lessons + u"/rust"_s);
    auto store = Progress::EventStore::open(Progress::EventStore::fileIn(paths.data));
    if (!loaded || !store) {
        return false;
    }
    std::vector<Journal::Entry> entries;
    qint64 timeMs = systemClock()() - 21 * dayMs;
    for (size_t number = 0; number < std::min<size_t>(5, loaded->course.lessons.size()); ++number) {
        const Course::Lesson &lesson = loaded->course.lessons[number];
        timeMs += 4 * dayMs;
        for (const Course::Question &question : lesson.questions) {
            if (question.isAskedCheck()) {
                entries.push_back(entryOf(Journal::AnswerGiven{.lesson = lesson.id,
                                                               .question = question.id,
                                                               .correct = entries.size() % 3 != 0},
                                          u"rust"_s, timeMs += 40'000));
            }
        }
        entries.push_back(
            entryOf(Journal::ExerciseSolved{lesson.id, lesson.exercises.front().id}, u"rust"_s, timeMs += 300'000));
    }
    for (size_t number = 0; number < 3; ++number) {
        entries.push_back(entryOf(Journal::ItemReviewed{{},
                                                        loaded->course.bank[number].id,
                                                        3,
                                                        Journal::ReviewWay::Quiz,
                                                        Journal::ItemKind::Interview,
                                                        40'000,
                                                        {}},
                                  u"rust"_s, timeMs - 9 * dayMs + 50'000 * static_cast<qint64>(number)));
    }
    entries.push_back(entryOf(Progress::cardWritten({makeUuidV7(timeMs),
                                                     {},
                                                     u"What does `?` do in a function that returns `Result`?"_s,
                                                     u"It returns early with the error, converted by `From`."_s,
                                                     {},
                                                     {},
                                                     {}}),
                              Progress::ownCourse, timeMs));
    return store->append(entries).has_value();
}

void PracticeShots::shootStart(const QString &state)
{
    m_desktop.window().showPage(Window::Rail::Practice);
    m_shoot(state);
}

QString PracticeShots::kindOfCard() const
{
    const Practice::ReviewDesk &desk = m_desktop.window().practicePage().desk();
    if (desk.isRecalled()) {
        return u"recall"_s;
    }
    if (!desk.panel().isVisible()) {
        return u"work"_s;
    }
    switch (desk.panel().session().question().kind) {
    case Course::QuestionKind::Choice:
        return u"choice"_s;
    case Course::QuestionKind::Predict:
        return u"predict"_s;
    default:
        return u"other"_s;
    }
}

void PracticeShots::answer(const QString &kind)
{
    Practice::ReviewDesk &desk = m_desktop.window().practicePage().desk();
    if (kind == u"recall") {
        auto *field = desk.findChild<QPlainTextEdit *>(u"recallField"_s);
        field->setPlainText(u"It hands the error to the caller."_s);
        QTest::keyClick(field, Qt::Key_Return, Qt::ControlModifier);
        for (QCheckBox *point : desk.findChildren<QCheckBox *>()) {
            if (point->isVisible()) {
                point->setChecked(true);
                break;
            }
        }
    } else if (kind == u"choice") {
        QTest::keyClick(&desk.panel(), Qt::Key_A);
        QTest::keyClick(&desk.panel(), Qt::Key_Return);
    } else if (kind != u"work") {
        QTest::keyClick(&desk.panel(), Qt::Key_0);
    }
}

void PracticeShots::shootReview()
{
    Practice::PracticePage &page = m_desktop.window().practicePage();
    page.review();
    static_cast<void>(QTest::qWaitFor([&page] { return page.desk().isVisible(); }));
    for (int card = 0; card < mostCards && page.desk().isVisible(); ++card) {
        const QString kind = kindOfCard();
        const bool isNew = !m_shown.contains(kind);
        m_shown.insert(kind);
        if (isNew && kind != u"other") {
            m_shoot(u"practice-"_s + kind);
        }
        answer(kind);
        if (isNew && kind != u"other" && kind != u"work") {
            m_shoot(u"practice-"_s + kind + u"-answered"_s);
        }
        QTest::keyClick(&page.desk(), card % 4 == 1 ? Qt::Key_2 : Qt::Key_4);
        const auto *bar = page.desk().findChild<Practice::GradeBar *>();
        static_cast<void>(QTest::qWaitFor([bar] { return bar->isEnabled(); }));
        QTest::qWait(30);
        if (card == 3) {
            QTest::keyClick(&page.desk(), Qt::Key_Escape);
            m_desktop.window().showPage(Window::Rail::Today);
            m_shoot(u"practice-today"_s);
            shootStart(u"practice-left"_s);
            page.review();
        }
    }
    m_shoot(u"practice-end"_s);
}

/// Presses a button that begins a session, and waits for its first card.
void PracticeShots::begin(const QString &button) const
{
    const Practice::PracticePage &page = m_desktop.window().practicePage();
    page.findChild<QPushButton *>(button)->click();
    static_cast<void>(QTest::qWaitFor([&page] { return page.desk().isVisible(); }));
}

void PracticeShots::shootModes()
{
    Practice::PracticePage &page = m_desktop.window().practicePage();
    page.chooseQuiz(Practice::QuizPool::Use::Quiz);
    m_shoot(u"practice-quiz-setup"_s);
    page.findChild<QComboBox *>(u"lengthBox"_s)->setCurrentIndex(0);
    begin(u"startQuizButton"_s);
    for (int card = 0; page.desk().isVisible() && card < mostCards; ++card) {
        const QString before = page.desk().key();
        QTest::keyClick(&page.desk().panel(), Qt::Key_0);
        if (card == 0) {
            m_shoot(u"practice-quiz-next"_s);
        }
        QTest::keyClick(&page.desk().panel(), Qt::Key_Return);
        static_cast<void>(QTest::qWaitFor([&] { return !page.desk().isVisible() || page.desk().key() != before; }));
    }
    m_shoot(u"practice-quiz-end"_s);
    page.findChild<QPushButton *>(u"endResultsButton"_s)->click();
    m_shoot(u"practice-quiz-answers"_s);
    QTest::keyClick(page.findChild<QListWidget *>(u"resultsList"_s), Qt::Key_Return);
    m_shoot(u"practice-quiz-answer"_s);
    page.chooseQuiz(Practice::QuizPool::Use::FlashCards);
    m_shoot(u"practice-flash-setup"_s);
    begin(u"startQuizButton"_s);
    m_shoot(u"practice-flash"_s);
    QTest::keyClick(&page.desk(), Qt::Key_Escape);
    begin(u"fixButton"_s);
    m_shoot(u"practice-fix"_s);
    QTest::keyClick(&page.desk(), Qt::Key_Escape);
    m_shoot(u"practice-modes"_s);
}

void PracticeShots::shootInterviews(const QString &suffix, const ShootDialog &shoot)
{
    m_desktop.window().showPage(Window::Rail::Today);
    m_desktop.window().findChild<QAction *>(u"interviewDatesAction"_s)->trigger();
    auto *dialog = m_desktop.window().findChild<QDialog *>(u"interviewDialog"_s);
    shoot(u"practice-interviews-new"_s + suffix, dialog);
    auto *day = dialog->findChild<QDateEdit *>(u"interviewDay"_s);
    auto *minutes = dialog->findChild<QSpinBox *>(u"interviewMinutes"_s);
    for (const auto &[role, days, each] :
         {std::tuple{u"Backend developer"_s, 45, 60}, std::tuple{u"Embedded"_s, 5, 10}}) {
        dialog->findChild<QLineEdit *>(u"interviewRole"_s)->setText(role);
        day->setDate(QDate::currentDate().addDays(days));
        minutes->setValue(each);
        dialog->findChild<QPushButton *>(u"interviewAdd"_s)->click();
    }
    shoot(u"practice-interviews"_s + suffix, dialog);
    dialog->close();
    m_shoot(u"practice-interviews-today"_s + suffix);
}

void PracticeShots::shootCards(const QString &suffix, const ShootDialog &shoot)
{
    m_desktop.window().findChild<QAction *>(u"cardsAction"_s)->trigger();
    auto *dialog = m_desktop.window().findChild<QDialog *>(u"cardsDialog"_s);
    shoot(u"practice-cards"_s + suffix, dialog);
    QTest::keyClick(dialog, Qt::Key_N, Qt::ControlModifier);
    dialog->findChild<QPlainTextEdit *>(u"cardFront"_s)->setPlainText(u"Which of these **move** a `String`?"_s);
    dialog->findChild<QPlainTextEdit *>(u"cardOptions"_s)
        ->setPlainText(u"[x] `let b = a;`\n[ ] `let b = &a;`\n[ ] `let b = a.clone();`"_s);
    dialog->findChild<QPlainTextEdit *>(u"cardBack"_s)->setPlainText(u"An assignment of the *value* moves it."_s);
    dialog->findChild<QPlainTextEdit *>(u"cardCode"_s)->setPlainText(u"let a = String::from(\"ochre\");"_s);
    shoot(u"practice-cards-new"_s + suffix, dialog);
    dialog->findChild<QTabWidget *>(u"cardForm"_s)->setCurrentIndex(1);
    shoot(u"practice-cards-preview"_s + suffix, dialog);
    dialog->close();
}

} // namespace Ochre::Shots
