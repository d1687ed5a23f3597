// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "progress/interviewdates.h"

#include <QDialog>
#include <QFuture>
#include <QStringList>
#include <QTimer>

#include <functional>
#include <optional>
#include <utility>
#include <vector>

class QDateEdit;
class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;
class QSpinBox;
class QTreeWidget;

namespace Ochre::Progress {
class ProgressService;
}

namespace Ochre::Practice {

/// The learner's interviews: when, as what, about which courses, with how many minutes a day, and whether the plan
/// holds, also of what is not saved yet.
class InterviewDialog final : public QDialog {
    Q_OBJECT
public:
    /// What the dialog asks of who shows it.
    struct Desk {
        std::function<QFuture<QString>(const Study::InterviewDate &)>
            plan;                                                          ///< in a sentence, as soon as it is computed
        std::function<std::vector<std::pair<QString, QString>>()> courses; ///< ids and names to choose from
        std::function<QString(const QString &)> courseName;                ///< also of one that is gone
        std::function<QDate()> today;
    };

    /// Progress is borrowed and must outlive the dialog.
    InterviewDialog(Progress::ProgressService &progress, Desk desk, QWidget *parent = nullptr);

private:
    /// Something that was done and can be taken back.
    struct Step {
        QString event;
        QString date;
    };

    void build();
    QWidget *buildForm();
    void connectParts();
    void refresh();
    void choose(const QString &id);
    void showForm(const Study::InterviewDate &date);
    void showCourses(const QStringList &chosen);
    void showState();
    void askForPlan();
    void showPlanOf(const Study::InterviewDate &date);
    void add();
    void change();
    void remove();
    void undo();
    void redo();
    void record(const Journal::Payload &payload, const QString &id, std::vector<Step> &steps);
    [[nodiscard]] Study::InterviewDate written() const;
    [[nodiscard]] std::optional<Step> undoable() const;

    Progress::ProgressService &m_progress;
    Desk m_desk;
    std::vector<Study::InterviewDate> m_dates;
    QString m_chosen; // id of the date in the form, empty = none
    QString m_wanted; // one that is shown when it comes back
    std::vector<Step> m_steps;
    std::vector<Step> m_undone;
    QTimer m_rest;       // after the last change of the form
    QTreeWidget *m_list; // the parent owns these
    QLineEdit *m_role;
    QDateEdit *m_day;
    QSpinBox *m_minutes;
    QListWidget *m_courses;
    QLabel *m_state;
    QPushButton *m_add;
    QPushButton *m_change;
    QPushButton *m_remove;
    QPushButton *m_undo;
    QPushButton *m_redo;
};

} // namespace Ochre::Practice
