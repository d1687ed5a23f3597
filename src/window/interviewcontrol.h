// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "practice/practiceitems.h"
#include "study/interviewplan.h"

#include <QFuture>
#include <QObject>
#include <QPointer>
#include <QThreadPool>

#include <functional>

namespace Ochre::Practice {
class InterviewDialog;
class TodayPage;
} // namespace Ochre::Practice
namespace Ochre::Progress {
class ProgressService;
}
namespace Ochre::Settings {
class Settings;
}

namespace Ochre::Window {

class Actions;
class CourseShelf;
class Navigator;

/// The learner's interview dates: plans them when somebody looks, says on Today how they stand, and opens the dialog.
class InterviewControl final : public QObject {
    Q_OBJECT
public:
    /// All parts are borrowed and must outlive it.
    struct Parts {
        Actions &actions;
        const CourseShelf &shelf;
        Navigator &navigator;
        Progress::ProgressService &progress;
        const Settings::Settings &settings;
        Practice::TodayPage &today;
        QWidget &window; ///< parent of the dialog
    };
    explicit InterviewControl(const Parts &parts, QObject *parent = nullptr);
    ~InterviewControl() override;

    /// A course was read again, or others are gone over.
    void renew();

private:
    /// A date with what is planned for it.
    struct Question {
        Study::InterviewDate date;
        std::vector<Study::StudyItem> items;
        QStringList gone;    ///< names of its courses that are not installed
        double recall = 0.9; ///< that the learner wants
    };

    void showDialog();
    void showNews();
    [[nodiscard]] Question questionOf(const Study::InterviewDate &date);
    [[nodiscard]] static QString answerTo(const Question &question);
    [[nodiscard]] QFuture<QString> planOf(const Study::InterviewDate &date);
    [[nodiscard]] std::vector<std::pair<QString, QString>> courses() const;
    [[nodiscard]] const std::vector<Study::StudyItem> &items();

    Parts m_parts;
    Practice::PracticeItems m_items;
    std::vector<Study::StudyItem> m_known; ///< with what the log says
    bool m_isKnown = false;
    bool m_isFilled = false; ///< the items have their courses
    QPointer<Practice::InterviewDialog> m_dialog;
    QThreadPool m_pool; ///< plans, of which there may be thousands of items
    int m_asked = 0;    ///< how often it was asked to
};

} // namespace Ochre::Window
