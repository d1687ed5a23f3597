// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "practice/interviewdialog.h"

#include "base/uuid.h"
#include "progress/progressservice.h"

#include <QDateEdit>
#include <QDateTime>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QLocale>
#include <QPushButton>
#include <QSpinBox>
#include <QTreeWidget>

#include <algorithm>
#include <utility>

namespace Ochre::Practice {

namespace {

enum Column { Day, Role, Plan };
constexpr int idRole = Qt::UserRole;

} // namespace

/// What is typed in the form stays.
void InterviewDialog::refresh()
{
    std::vector<Study::InterviewDate> dates = Progress::interviewDates(m_progress.learner());
    if (dates == m_dates && m_list->topLevelItemCount() == std::ssize(dates)) {
        return showState();
    }
    const auto before = std::ranges::find(m_dates, m_chosen, &Study::InterviewDate::id);
    const bool isAsSaved = before != m_dates.end() && *before == written();
    m_dates = std::move(dates);
    const QSignalBlocker quiet(m_list);
    m_list->clear();
    for (const Study::InterviewDate &date : m_dates) {
        auto *item = new QTreeWidgetItem(m_list, {QLocale().toString(date.day, QLocale::ShortFormat), date.role});
        item->setData(Day, idRole, date.id);
        showPlanOf(date);
        if (date.id == m_chosen) {
            m_list->setCurrentItem(item);
        }
    }
    const auto isThere = [this](const QString &id) {
        return std::ranges::contains(m_dates, id, &Study::InterviewDate::id);
    };
    if (isThere(m_wanted)) {
        choose(std::exchange(m_wanted, {}));
    } else if (!isThere(m_chosen)) {
        m_chosen.clear();
        showState();
    } else if (isAsSaved) {
        choose(m_chosen); // it is another one now
    } else {
        showState();
    }
}

void InterviewDialog::choose(const QString &id)
{
    const auto found = std::ranges::find(m_dates, id, &Study::InterviewDate::id);
    if (found == m_dates.end()) {
        return;
    }
    m_chosen = id;
    const QSignalBlocker quiet(m_list);
    m_list->setCurrentItem(m_list->topLevelItem(static_cast<int>(std::distance(m_dates.begin(), found))));
    showForm(*found);
}

void InterviewDialog::showForm(const Study::InterviewDate &date)
{
    const QSignalBlocker quietRole(m_role);
    const QSignalBlocker quietDay(m_day);
    const QSignalBlocker quietMinutes(m_minutes);
    m_role->setText(date.role);
    m_day->setDate(date.day);
    m_minutes->setValue(date.minutes);
    showCourses(date.courses);
    showState();
}

/// A course that is gone is still named while the date is about it.
void InterviewDialog::showCourses(const QStringList &chosen)
{
    const QSignalBlocker quiet(m_courses);
    std::vector<std::pair<QString, QString>> courses = m_desk.courses();
    for (const QString &id : chosen) {
        if (std::ranges::none_of(courses, [&id](const auto &course) { return course.first == id; })) {
            courses.emplace_back(id, tr("%1 (not installed any more)", "a course").arg(m_desk.courseName(id)));
        }
    }
    m_courses->clear();
    for (const auto &[id, name] : courses) {
        auto *item = new QListWidgetItem(name, m_courses);
        item->setData(idRole, id);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setCheckState(chosen.contains(id) ? Qt::Checked : Qt::Unchecked);
    }
}

Study::InterviewDate InterviewDialog::written() const
{
    Study::InterviewDate date{m_chosen, m_role->text().simplified(), m_day->date(), {}, m_minutes->value()};
    for (int row = 0; row < m_courses->count(); ++row) {
        if (m_courses->item(row)->checkState() == Qt::Checked) {
            date.courses << m_courses->item(row)->data(idRole).toString();
        }
    }
    return date;
}

void InterviewDialog::showState()
{
    const Study::InterviewDate date = written();
    const auto saved = std::ranges::find(m_dates, m_chosen, &Study::InterviewDate::id);
    const auto problem = Study::problemOf(date, m_desk.today());
    if (problem) {
        m_rest.stop();
        m_state->setText(Progress::sentenceOf(*problem));
    } else {
        m_rest.start();
    }
    m_state->setProperty("bad", problem.has_value());
    m_add->setEnabled(!problem);
    m_change->setEnabled(!problem && saved != m_dates.end() && *saved != date);
    m_remove->setEnabled(saved != m_dates.end());
    m_undo->setEnabled(undoable().has_value());
    m_redo->setEnabled(!m_undone.empty());
}

/// What was asked meanwhile is about another date.
void InterviewDialog::askForPlan()
{
    m_desk.plan(written()).then(this, [this, date = written()](const QString &sentence) {
        if (!m_state->property("bad").toBool() && date == written()) {
            m_state->setText(sentence);
        }
    });
}

/// In its row of the list.
void InterviewDialog::showPlanOf(const Study::InterviewDate &date)
{
    m_desk.plan(date).then(this, [this, date](const QString &sentence) {
        const auto found = std::ranges::find(m_dates, date);
        if (found == m_dates.end()) {
            return;
        }
        QTreeWidgetItem *item = m_list->topLevelItem(static_cast<int>(std::distance(m_dates.begin(), found)));
        item->setText(Plan, sentence);
        item->setToolTip(Plan, sentence.toHtmlEscaped());
    });
}

// A write that fails is told by the window, which watches the store, and is tried again.
void InterviewDialog::record(const Journal::Payload &payload, const QString &id, std::vector<Step> &steps)
{
    m_wanted = id;
    m_progress.record(payload, Progress::firstCourse);
    steps.push_back({m_progress.lastEventId(), id});
    showState();
}

void InterviewDialog::add()
{
    Study::InterviewDate date = written();
    date.id = makeUuidV7(QDateTime::currentMSecsSinceEpoch());
    m_undone.clear();
    record(Progress::interviewSet(date), date.id, m_steps);
    m_list->setFocus(Qt::OtherFocusReason);
}

void InterviewDialog::change()
{
    m_undone.clear();
    record(Progress::interviewSet(written()), m_chosen, m_steps);
    m_list->setFocus(Qt::OtherFocusReason);
}

void InterviewDialog::remove()
{
    if (m_chosen.isEmpty()) {
        return;
    }
    m_undone.clear();
    const QString id = m_chosen;
    record(Journal::InterviewRemoved{id}, id, m_steps);
    if (!m_dates.empty()) {
        choose(m_dates.front().id);
    }
    m_list->setFocus(Qt::OtherFocusReason);
}

/// What was done in this dialog, else what was done last to the date that is chosen.
std::optional<InterviewDialog::Step> InterviewDialog::undoable() const
{
    if (!m_steps.empty()) {
        return m_steps.back();
    }
    const QString event = Progress::lastEventOf(m_progress.learner(), m_chosen);
    return event.isEmpty() ? std::nullopt : std::optional(Step{event, m_chosen});
}

void InterviewDialog::undo()
{
    const auto step = undoable();
    if (!step) {
        return;
    }
    if (!m_steps.empty()) {
        m_steps.pop_back();
    }
    record(Journal::Undo{step->event}, step->date, m_undone);
}

void InterviewDialog::redo()
{
    if (m_undone.empty()) {
        return;
    }
    const Step step = m_undone.back();
    m_undone.pop_back();
    record(Journal::Undo{step.event}, step.date, m_steps);
}

} // namespace Ochre::Practice
