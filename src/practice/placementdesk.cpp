// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "practice/placementdesk.h"

#include "course/courseid.h"
#include "practice/questionpanel.h"
#include "progress/mockrecord.h"

#include <QDateTime>
#include <QKeyEvent>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QRandomGenerator>
#include <QStackedWidget>

#include <algorithm>

namespace Ochre::Practice {

PlacementDesk::PlacementDesk(Progress::ProgressService &progress, const PracticeItems &items, QWidget *parent)
    : QWidget(parent)
    , m_progress(progress)
    , m_items(items)
    , m_stack(new QStackedWidget(this))
    , m_leave(new QPushButton(tr("← Leave"), this))
    , m_place(new QLabel(this))
    , m_panel(new QuestionPanel(progress, this))
{
    setObjectName(QStringLiteral("placementDesk"));
    m_panel->setObjectName(QStringLiteral("placementPanel"));
    build();
    connect(m_leave, &QPushButton::clicked, this, &PlacementDesk::left);
    connect(m_begin, &QPushButton::clicked, this, &PlacementDesk::begin);
    connect(m_parts, &QListWidget::itemActivated, this, &PlacementDesk::begin);
    connect(m_other, &QPushButton::clicked, this, &PlacementDesk::showParts);
    connect(m_open, &QPushButton::clicked, this, [this] {
        if (!m_course) {
            return; // it is read again
        }
        const int place = std::min(m_placement.start, static_cast<int>(m_lessons.size()) - 1);
        emit lessonRequested(Course::joinId(m_course->id, m_lessons.at(static_cast<size_t>(place)).id));
    });
    // In a turn of its own: the panel is still at the answer.
    connect(m_panel, &QuestionPanel::countsChanged, this, &PlacementDesk::follow, Qt::QueuedConnection);
}

std::vector<PlacementDesk::Part> PlacementDesk::parts() const
{
    std::vector<Part> parts;
    for (const Course::Course *course : m_items.courses()) {
        for (int number = 0; number < std::ssize(course->parts); ++number) {
            if (!Study::placementLessons(*course, number).empty()) {
                parts.push_back({course, number});
            }
        }
    }
    return parts;
}

bool PlacementDesk::isPossible(const std::vector<const Course::Course *> &courses)
{
    return std::ranges::any_of(courses, [](const Course::Course *course) {
        for (int number = 0; number < std::ssize(course->parts); ++number) {
            if (!Study::placementLessons(*course, number).empty()) {
                return true;
            }
        }
        return false;
    });
}

void PlacementDesk::enter()
{
    showParts();
    m_progress
        .events(QString::fromLatin1(Journal::EventKind::placementBegun), QString::fromLatin1(Journal::placementSubject),
                1)
        .then(this, [this](const Result<std::vector<Progress::Event>> &found) {
            const auto begun = found && !found->empty() ? Journal::readPlacementBegun(found->front()) : std::nullopt;
            const auto all = parts();
            const auto part = std::ranges::find_if(all, [&begun](const Part &one) {
                return begun && one.course->id == begun->course && one.number == begun->part;
            });
            if (part != all.end()) {
                take(*part->course, part->number, found->front().timeMs);
                m_placement.isOver() ? showParts() : goOn();
            }
        });
}

void PlacementDesk::renew()
{
    if (m_course) {
        m_course = nullptr;
        enter();
    }
}

void PlacementDesk::fillParts()
{
    const std::vector<Part> all = parts();
    m_parts->clear();
    for (const Part &part : all) {
        const auto lessons = static_cast<int>(Study::placementLessons(*part.course, part.number).size());
        const QString title = part.course->parts.at(static_cast<size_t>(part.number)).title;
        const QString text = m_items.courses().size() > 1
                                 ? tr("%1 · %2 · %n lesson(s)", "course, part", lessons).arg(part.course->title, title)
                                 : tr("%1 · %n lesson(s)", "part", lessons).arg(title);
        new QListWidgetItem(text, m_parts);
    }
    m_parts->setCurrentRow(0);
    const int rowHeight = m_parts->count() > 0 ? m_parts->sizeHintForRow(0) : 0;
    m_parts->setFixedHeight(m_parts->count() * rowHeight + 4);
    m_begin->setEnabled(m_parts->count() > 0);
}

void PlacementDesk::showParts()
{
    fillParts();
    m_place->setText(tr("Where to start"));
    m_stack->setCurrentIndex(0);
    focusCurrent();
}

void PlacementDesk::begin()
{
    const std::vector<Part> all = parts();
    const int row = m_parts->currentRow();
    if (row < 0 || row >= std::ssize(all)) {
        return;
    }
    const Part part = all[static_cast<size_t>(row)];
    const QString id = part.course->id;
    m_begin->setEnabled(false);
    m_progress.record(Journal::payloadOf(Journal::PlacementBegun{id, part.number}), Progress::firstCourse)
        .then(this, [this](const Result<void> & /*saved*/) {
            // With the time that the log gave it.
            QMetaObject::invokeMethod(this, &PlacementDesk::enter, Qt::QueuedConnection);
        });
}

void PlacementDesk::take(const Course::Course &course, int part, qint64 begunMs)
{
    m_course = &course;
    m_part = part;
    m_begunMs = begunMs;
    m_lessons = Study::placementLessons(course, part);
    m_placement = Study::placementAfter(m_lessons, answers());
}

/// The answers since it was begun. What was right by a guess proves nothing.
QHash<QString, bool> PlacementDesk::answers() const
{
    QHash<QString, bool> answers;
    const Progress::ProgressState &state = m_progress.learner().of(m_course->id);
    for (const Study::PlacementLesson &lesson : m_lessons) {
        for (const QString &question : lesson.questions) {
            const auto answer = state.answers.constFind(question);
            if (answer != state.answers.constEnd() && answer->timeMs >= m_begunMs) {
                answers.insert(question, answer->correct && answer->sureness != Journal::Sureness::Guess);
            }
        }
    }
    return answers;
}

/// Asks the next question, or says where to start.
void PlacementDesk::goOn()
{
    if (m_placement.isOver()) {
        showResult();
        return;
    }
    const QString key = Course::joinId(m_course->id, m_placement.question);
    const Course::Question *question = m_items.question(key);
    if (!question) {
        showParts();
        return;
    }
    m_place->setText(tr("%1 · question %2, at most %3", "part")
                         .arg(m_course->parts.at(static_cast<size_t>(m_part)).title)
                         .arg(m_placement.asked + 1)
                         .arg(Study::placementQuestions));
    m_stack->setCurrentWidget(m_panel);
    m_panel->askAgain(*question, m_items.origin(key), QRandomGenerator::global()->generate(),
                      {tr("Where to start"), true});
    m_panel->setFocus(Qt::OtherFocusReason);
}

/// An answer was given: the next question follows from it.
void PlacementDesk::follow()
{
    const bool isAsking = m_stack->currentWidget() == m_panel && !m_panel->session().isEmpty();
    if (!isAsking || !m_panel->session().isAnswered() || !m_course
        || m_panel->session().question().id != m_placement.question) {
        return;
    }
    m_placement = Study::placementAfter(m_lessons, answers());
    goOn();
}

void PlacementDesk::showResult()
{
    const auto all = static_cast<int>(m_lessons.size());
    const bool isKnown = m_placement.start >= all;
    const QString part = m_course->parts.at(static_cast<size_t>(m_part)).title;
    const Study::PlacementLesson &lesson = m_lessons.at(static_cast<size_t>(std::min(m_placement.start, all - 1)));
    m_place->setText(part);
    m_start->setText(isKnown ? tr("You know this part")
                             : tr("You may start here: %1 · %2", "step, lesson").arg(lesson.step).arg(lesson.title));
    QStringList unsure;
    for (const int place : std::as_const(m_placement.uncertain)) {
        unsure << m_lessons.at(static_cast<size_t>(place)).title;
    }
    m_reason->setText(
        (isKnown ? tr("What was asked of its %n lesson(s) was right. Take the next part, or read what you like.",
                      nullptr, all)
         : m_placement.start == 0 ? tr("Its first lesson is the right one to begin with.")
                                  : tr("The %n lesson(s) before it you seem to know.", nullptr, m_placement.start))
        + (unsure.isEmpty() ? QString() : u' ' + tr("Not known yet: %1.").arg(unsure.join(QStringLiteral(", ")))) + u' '
        + tr("This is a proposal after %n question(s): every lesson stays open to you.", nullptr, m_placement.asked));
    m_open->setVisible(!isKnown);
    m_stack->setCurrentIndex(2);
    focusCurrent();
}

void PlacementDesk::focusCurrent()
{
    if (m_stack->currentIndex() == 0) {
        m_parts->setFocus(Qt::OtherFocusReason);
    } else if (m_stack->currentWidget() == m_panel) {
        m_panel->setFocus(Qt::OtherFocusReason);
    } else {
        (m_open->isHidden() ? m_other : m_open)->setFocus(Qt::OtherFocusReason);
    }
}

void PlacementDesk::keyPressEvent(QKeyEvent *event)
{
    const bool isReturn = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (event->key() == Qt::Key_Escape) {
        emit left();
    } else if (isReturn && m_stack->currentIndex() == 2) {
        (m_open->isHidden() ? m_other : m_open)->click();
    } else {
        QWidget::keyPressEvent(event);
    }
}

} // namespace Ochre::Practice
